// The contract between the page's always-on script and those that are injected beside it on demand:
// judgement.js where there is an article, article.js when somebody wants to read it. All run in one isolated
// world, so they meet at a key of its global object that the page cannot see.
import type { Page } from '../blocks/page';
import type { Category, Reason, Verdict } from '../decide/types';
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
  /** Installed by details.js: tells of a chip in a panel beside it. Answers how it is closed. */
  openDetails?: (chip: Element, host: DetailsHost) => () => void;
  /** Installed by article.js: outlines elements in the page; an empty list takes the outlines away. */
  point?: (elements: readonly Element[]) => void;
  /** Installed by article.js. `undefined` when the page holds no article. */
  readArticle?: () => Article | undefined;
  /** Installed by article.js at each reading: `OutlineEntry.id` -> the heading in the live page. */
  headings?: ReadonlyMap<string, Element>;
}

/** What details.js asks of the page's script. */
export interface DetailsHost {
  /** Undefined where the element is folded no more. */
  detailsOf(chip: Element): ChipDetails | undefined;
  show(chip: Element): void;
  /** From now on this block, or every block of its kind on this site, is shown. Answers how that is taken back. */
  choose(chip: Element, what: 'block' | 'kind'): () => void;
}

export interface ChipDetails {
  readonly kind: Category;
  /** Distinct, the clearest first. */
  readonly reasons: readonly Reason[];
  /** Elements of all its copies that are folded, in document order; itself among them. */
  readonly copies: readonly Element[];
  readonly site: string;
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
