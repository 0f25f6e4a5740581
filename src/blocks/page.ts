// The page as plain data: what every layer above `blocks` sees instead of the DOM.
// Everything is in document order, so "inside this block" is always a range and never a search.

/** Index of a block in `Page.blocks`. */
export type BlockId = number;

/** One element that reads as a unit. `[id, end)` is the block with all blocks inside it. */
export interface Block {
  readonly id: BlockId;
  /** The nearest block around this one, or -1 for the root. */
  readonly parent: BlockId;
  /** One past the last block inside this one. */
  readonly end: BlockId;
  /** Local element name, lower case. */
  readonly tag: string;
  readonly role: string;
  /** The element's id and class, lower case, as the page wrote them. A weak cue only: never enough by itself. */
  readonly name: string;
  /** The page itself hides it (`hidden`, `aria-hidden`, inline `display: none`). */
  readonly hidden: boolean;
  /** It lies in a shadow tree or a frame, where the page's style sheets do not reach. */
  readonly enclosed: boolean;
  /** Range in `Page.words`. */
  readonly wordStart: number;
  readonly wordEnd: number;
  /** Range in `Page.text`, in UTF-16 units. */
  readonly textStart: number;
  readonly textEnd: number;
  /** How many of its words lie inside links or buttons. */
  readonly linkedWords: number;
  /** How many of its words lie in no block inside it: 0 for a mere container. */
  readonly ownWords: number;
  /** Ranges in `Page.links`, `Page.images` and `Page.controls`. */
  readonly linkStart: number;
  readonly linkEnd: number;
  readonly imageStart: number;
  readonly imageEnd: number;
  readonly controlStart: number;
  readonly controlEnd: number;
  /** Set for the few blocks that were worth a layout read. */
  readonly layout?: Layout;
}

/** An `<a href>` or a button-like element that leads somewhere. */
export interface Link {
  readonly block: BlockId;
  /** As written in the page, trimmed; '' where there is none. */
  readonly url: string;
  /** What assistive technology is told it is called (`aria-label`), or ''. */
  readonly label: string;
  readonly wordStart: number;
  readonly wordEnd: number;
  readonly textStart: number;
  readonly textEnd: number;
  /** It looks like a button by its tag, role or name. */
  readonly button: boolean;
  /** The page itself calls it paid for (`rel="sponsored"`). */
  readonly paid: boolean;
}

export interface Image {
  readonly block: BlockId;
  /** 'empty': an element with nothing in it, where no layout read has found a background. */
  readonly kind: 'img' | 'svg' | 'background' | 'empty';
  /** Its text alternative, trimmed, or ''. */
  readonly alt: string;
  /** Source as written, '' for svg. */
  readonly source: string;
  /** CSS pixels: measured where a layout read was worth it, else the attributes, else 0. */
  readonly width: number;
  readonly height: number;
  readonly linked: boolean;
}

/** A form, a control of one, a frame or a player. */
export interface Control {
  readonly block: BlockId;
  readonly kind: 'form' | 'email' | 'password' | 'payment' | 'text' | 'choice' | 'submit' | 'frame' | 'player';
  /** Where a form is sent or a frame comes from, as written in the page; else ''. */
  readonly source: string;
}

/** What the page's style sheets make of a block. */
export interface Layout {
  readonly position: 'flow' | 'sticky' | 'fixed';
  /** A CSS animation without end moves it or something directly inside it. */
  readonly endless: boolean;
}

export interface Page {
  readonly url: string;
  readonly title: string;
  readonly language: string;
  /** Whether the page holds one story to read. Nothing is folded on any other page. */
  readonly kind: 'article' | 'other';
  /** The innermost block around the story's prose, or -1. */
  readonly article: BlockId;
  /** The story's headline (its h1), or -1. */
  readonly headline: BlockId;
  /** All text: one space between words, a newline between blocks. */
  readonly text: string;
  /** The text's words, lower case, without punctuation; a Han, Kana or Thai character counts as one. */
  readonly words: readonly string[];
  readonly blocks: readonly Block[];
  readonly links: readonly Link[];
  readonly images: readonly Image[];
  readonly controls: readonly Control[];
}
