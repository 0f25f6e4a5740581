// What the parts of the measurement hand to one another.

/** @typedef {{ id: string, html: string }} Payload */

/**
 * What a payload has brought about.
 * @typedef {object} Findings
 * @property {string[]} scripts what was called, and what the security policy had to stop
 * @property {string[]} requests addresses outside, but for those of pictures that the reader shows
 * @property {string[]} forbidden what is left in the reader that no article may bring
 * @property {string} text what the reader shows
 */

export {};
