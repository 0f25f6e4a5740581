// Which elements make a block, which are part of a line of text, and which hold nothing to read.

/** Elements that start a block of their own. */
const BLOCK_TAGS =
  'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr legend li main marquee menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  );

const blockTags: ReadonlySet<string> = new Set(BLOCK_TAGS);

/** Matches whatever makes an inline element around it a block: `<a><div>…</div></a>`. */
export const BLOCK_SELECTOR = BLOCK_TAGS.join(',');

/** Nothing inside these is text of the page. */
const opaqueTags: ReadonlySet<string> = new Set(
  'script style template noscript head link meta title base canvas object embed map datalist'.split(' '),
);

const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

export function isBlockTag(tag: string): boolean {
  return blockTags.has(tag) || tag.includes('-');
}

export function isOpaqueTag(tag: string): boolean {
  return opaqueTags.has(tag);
}

export function isHeadingTag(tag: string): boolean {
  return headingTags.has(tag);
}
