// The article as the reading views get it: plain JSON, safe to show.
import type { Root } from 'hast';
import type { Category } from '../decide/types';

export interface Article {
  readonly url: string;
  readonly title: string;
  readonly byline: string;
  readonly site: string;
  /** ISO 8601 as the page states it, or ''. */
  readonly published: string;
  /** BCP 47, or ''. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The body without title, byline and date. Allow-listed elements and attributes only. */
  readonly body: Root;
  readonly outline: readonly OutlineEntry[];
  readonly statistics: Statistics;
  /** What of the story and around it is not in `body`, in document order; copies once. */
  readonly leftOut: readonly LeftOut[];
  /** How many passages more were left out than are kept here. */
  readonly leftOutBeyond: number;
}

/** In place of the article of a page that is more than is read. A word, since errors lose their kind in a message. */
export type TooMuch = 'tooLarge';

export interface LeftOut {
  /** Why it was left out; 'other' is what extraction did not take for a part of the article. */
  readonly category: Category | 'other';
  /** How often the same passage stands on the page. */
  readonly times: number;
  /** Safe like the article's body, without ids; headings from the third level down. */
  readonly body: Root;
  /** Words of one copy. */
  readonly words: number;
}

export type SourceKind = 'named' | 'paper' | 'official' | 'social' | 'other' | 'own';

/** A page that the article links to. */
export interface Source {
  /** http or https, without redirection and without what only counts visits. */
  readonly href: string;
  /** Without `www.`. */
  readonly host: string;
  /** What the link is called in the article. */
  readonly title: string;
  /** What it stands in, with `…` where it is cut; '' where the link stands alone. */
  readonly sentence: string;
  readonly kind: SourceKind;
  /** The id of the link in the body. */
  readonly id: string;
  /** The id of the heading above it, or ''. */
  readonly section: string;
}

/** A heading with the sections below it. Levels never skip. */
export interface OutlineEntry {
  /** The heading's id in `body`, and the name by which the page can be asked to scroll there. */
  readonly id: string;
  readonly title: string;
  /** 1 for a section directly below the title. */
  readonly level: number;
  /** Words from this heading to the next heading of any level. */
  readonly words: number;
  readonly children: readonly OutlineEntry[];
}

export interface Statistics {
  /** Visible words of the page as served. */
  readonly pageWords: number;
  /** Words of the article's body. */
  readonly articleWords: number;
}

/** What is known of the live page. */
export interface PageScan {
  /** Other pages are read only where the reader asks for it. */
  readonly isArticle: boolean;
  /** Elements that were decided against, and what they are; their text is not part of the article. */
  readonly omitted: ReadonlyMap<Element, Category>;
  /** The innermost box around the page's prose, where there is one. */
  readonly story?: Element | undefined;
  /** Visible words of the page as served. */
  readonly pageWords: number;
}

/** A picture of the article as a file. */
export interface Picture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/jpeg' | 'image/png';
}

/** By the address that the body gives them. Those that could not be had are missing. */
export type Pictures = ReadonlyMap<string, Picture>;

/** What a file says in the reader's own language. */
export interface FileWords {
  /** BCP 47. */
  readonly language: string;
  /** The article's date, or ''. */
  readonly date: string;
  readonly contents: string;
  /** Before the article's address. */
  readonly source: string;
  /** In the place of a picture without a description. */
  readonly picture: string;
  /** Beside the link to a picture that is not in the file. */
  readonly pictureOut: string;
  readonly untitled: string;
}
