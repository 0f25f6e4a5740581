// The article as the reading views get it: plain JSON, safe to show.
import type { Root } from 'hast';

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
  readonly isArticle: boolean;
  /** Elements that were decided against; their text is not part of the article. */
  readonly omitted: ReadonlySet<Element>;
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
