// Attributes by which the clone remembers where its parts came from. They never reach the live page.

/** A heading's place in `ClonedPage.headings`, which leads back to the live page. */
export const HEADING_MARK = 'data-chaffinch-heading';
