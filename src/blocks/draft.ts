// The page while it is being gathered: the same shapes as page.ts, still open for writing.
import type { Block, Control, Image, Layout, Link } from './page';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type BlockDraft = Writable<Omit<Block, 'layout'>> & { layout?: Layout };
export type ImageDraft = Writable<Image>;

/** What one walk over the DOM gathers. `elements[id]` is the element of block `id`. */
export interface Draft {
  blocks: BlockDraft[];
  elements: Element[];
  links: Link[];
  images: ImageDraft[];
  imageElements: Element[];
  controls: Control[];
  words: string[];
  /** The text in pieces, joined once at the end: a string that grows while it is read costs the square of its length. */
  text: string[];
}
