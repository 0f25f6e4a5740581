// Where two texts part.

/** Characters shown before and after that place. */
const AROUND = 60;

/**
 * @typedef {object} Difference
 * @property {number} at index of the first UTF-16 unit that differs
 * @property {string} before what both have in front of it
 * @property {string} wanted
 * @property {string} found
 */

/**
 * The first place at which two texts differ, or undefined where they are equal. One that ends early differs at its end.
 * @param {string} wanted @param {string} found
 * @returns {Difference | undefined}
 */
export function firstDifference(wanted, found) {
  if (wanted === found) return undefined;
  let at = 0;
  while (at < wanted.length && at < found.length && wanted[at] === found[at]) at += 1;
  return {
    at,
    before: wanted.slice(Math.max(0, at - AROUND), at),
    wanted: wanted.slice(at, at + AROUND),
    found: found.slice(at, at + AROUND),
  };
}
