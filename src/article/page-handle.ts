// The contract between the page's always-on script and those that are injected beside it on demand:
// judgement.js where there is an article, article.js when somebody wants to read it. All run in one isolated
// world, so they meet at a key of its global object that the page cannot see.
import type { Page } from '../blocks/page';
import type { Verdict } from '../decide/types';
import type { Article } from './types';

/** Where the page's script puts its handle on `globalThis`. */
export const PAGE_HANDLE = Symbol.for('chaffinch');

export interface PageHandle {
  readonly document: Document;
  /** What the page's script knows of the page now. */
  scan(): PageScan;
  /** Takes every mark off the page and stops; a script injected again does so before it starts. */
  stop(): void;
  /** Fires when the page's script stops. */
  readonly signal: AbortSignal;
  /** Installed by judgement.js; yields between slices. */
  judge?: (page: Page) => Generator<undefined, Verdict>;
  /** Installed by article.js: outlines elements in the page; an empty list takes the outlines away. */
  point?: (elements: readonly Element[]) => void;
  /** Installed by article.js. `undefined` when the page holds no article. */
  readArticle?: () => Article | undefined;
  /** Installed by article.js at each reading: `OutlineEntry.id` -> the heading in the live page. */
  headings?: ReadonlyMap<string, Element>;
}

export interface PageScan {
  readonly isArticle: boolean;
  /** Elements that were decided against; their text is not part of the article. */
  readonly omitted: ReadonlySet<Element>;
  /** Visible words of the page as served. */
  readonly pageWords: number;
}

/** The handle of the page's script in this world, or undefined where it does not run. */
export function pageHandle(): PageHandle | undefined {
  // The symbol's slot has no type of its own; only the page's script writes it.
  return (globalThis as { [PAGE_HANDLE]?: PageHandle })[PAGE_HANDLE];
}
