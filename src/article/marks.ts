// Attributes by which the clone remembers where its parts came from, and what a part is. They never reach the live page.

/** A heading's place in `ClonedPage.headings`, which leads back to the live page. */
export const HEADING_MARK = 'data-chaffinch-heading';

/** The stand-in of something that was lifted out of the clone: its number. */
export const LIFT_MARK = 'data-chaffinch-lifted';

/** The page's ids, separated by spaces, to which links within the page lead and which mean this block. */
export const TARGET_MARK = 'data-chaffinch-target';

/** On a link: the service that plays the video it leads to. */
export const VIDEO_MARK = 'data-chaffinch-video';

/** On a quote: it is a post from another service. On a link: it leads to what another service draws in a frame. */
export const EMBED_MARK = 'data-chaffinch-embed';

/** The list of all notes; only the tree knows it. */
export const NOTES_MARK = 'data-chaffinch-notes';

/** The number of a block that holds words, by which it is told again in what Readability kept. */
export const BLOCK_MARK = 'data-chaffinch-block';
