// The page while it is being gathered: the same shapes as page.ts, still open for writing.
import type { Block, Control, Image, Layout, Link } from './page';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export type BlockDraft = Writable<Omit<Block, 'layout'>> & { layout?: Layout };
export type ImageDraft = Writable<Image>;

/** What one walk over the DOM gathers. `elements[id]` is the element of block `id`. */
export interface Draft {
  blocks: BlockDraft[];
  elements: Element[];
  links: Writable<Link>[];
  images: ImageDraft[];
  imageElements: Element[];
  controls: Control[];
  words: string[];
  text: string;
}
