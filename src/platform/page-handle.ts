// The contract between the page's always-on script and those that are injected beside it on demand:
// judgement.js where there is an article, details.js, article.js, place.js and picker.js when the reader asks. All run in one isolated
// world, so they meet at a key of its global object that the page cannot see.
import type { PageScan } from '../article/types';
import type { Page } from '../blocks/page';
import type { Survey } from '../blocks/segment';
import type { Calm } from '../decide/choices';
import type { Category, Reason, Verdict } from '../decide/types';
import type { RememberedBlock } from './memory-schema';
import type { PageLedger, PageMessages } from './messages';

/** Where the page's script puts its handle on `globalThis`. */
const PAGE_HANDLE = Symbol.for('chaffinch');

/** Where judgement.js leaves word when it has come first: called with the handle as soon as there is one. */
const JUDGEMENT = Symbol.for('chaffinch.judgement');

export interface PageHandle {
  readonly document: Document;
  /** Takes every mark off the page and stops; a script injected again does so before it starts. */
  stop(): void;
  /** Whether the page's script has stopped, or has outlived its extension. */
  isOver(): boolean;
  /** Fires when the page's script stops. */
  readonly signal: AbortSignal;
  /** Called by judgement.js after every change of a fold. */
  changed(): void;
  /** Called by judgement.js when the reader has decided about a block: the last scan is to be settled anew. */
  decided(): void;
  /** Settles when what is remembered of the site is put to use, or when nothing is. */
  recalled?: Promise<void>;
  /** What the page's script knows of the page now, for article.js. */
  scan(): PageScan;

  /** Installed by judgement.js; yields between slices. */
  judge?: (survey: Survey) => Generator<undefined, Scan>;
  /** Installed by judgement.js. */
  folds?: PageFolds;
  /** Installed by details.js: tells of a chip in a panel beside it. Answers how it is closed. */
  openDetails?: (chip: Element, host: DetailsHost) => () => void;
  /** Installed by picker.js: lets the reader choose a box to fold, from `start` where there is one. */
  pick?: (hooks: PickHooks, start?: Element) => void;
  /** Installed by article.js: outlines elements in the page; an empty list takes the outlines away. */
  point?: (elements: readonly Element[]) => void;
  /** Installed by article.js. `undefined` when the page holds no article. */
  readArticle?: () => PageMessages['article.read']['result'];
  /** Installed by article.js at each reading: `OutlineEntry.id` -> the heading in the live page. */
  headings?: ReadonlyMap<string, Element>;
  /** place.js has been here. */
  guided?: true;
}

/** What a finished scan left behind. */
export interface Scan {
  readonly page: Page;
  readonly verdict: Verdict;
  /** `elements[id]` is the element of block `id`. */
  readonly elements: readonly Element[];
}

/** What the reader chose for the site. */
export interface SiteChoices {
  readonly mode: 'fold' | 'mark' | 'off';
  folds(kind: Category): boolean;
  readonly calm: Calm;
}

/** The folds of a page. Blocks are named by numbers that outlive a scan. */
export interface PageFolds {
  /** How many blocks are folded now. */
  readonly count: number;
  /** Takes over what is remembered of the site, and folds it as it is parsed. */
  recall(blocks: readonly RememberedBlock[], choices: SiteChoices): void;
  /** On how many pages of the site an element stood that came near a fold each time. */
  recurs(element: Element | undefined): number;
  /**
   * Brings the page in line with a scan and the reader's choices.
   * @param asked by the reader just now, and so what is in view may move.
   */
  settle(scan: Scan, choices: SiteChoices, asked: boolean): void;
  /** The page is as it was. */
  clear(): void;
  /** Folds again, at once, what the page has drawn anew among `added` in place of a folded block. */
  renew(added: readonly Node[]): void;
  /** Whether somebody else has changed the mark of a block of ours. */
  isDisturbed(element: Element): boolean;
  expand(names: readonly number[]): void;
  fold(names: readonly number[]): void;
  elementsOf(names: readonly number[]): Element[];
  /** Folds or shows blocks from now on, on later visits too. Answers whether the browser keeps it for those. */
  rule(names: readonly number[], ruling: 'fold' | 'show'): Promise<boolean>;
  /** How a block is built, without its words, and a cosmetic rule that finds it. */
  describe(name: number): { markup: string; filter: string } | undefined;
  /** Lets the reader choose a box of the scan that was settled last. */
  pick(mode: SiteChoices['mode']): PickHooks;
  /** What was decided about the page, with what became of it. */
  ledger(scan: Scan | undefined): Pick<PageLedger, 'decisions' | 'foldedWords'>;
  /** Elements that are no part of the article, folded or not, and what they are. */
  omitted(scan: Scan): Map<Element, Category>;
}

/** What the page does with what the reader picks. The picker names the same for itself. */
export interface PickHooks {
  /** What is done on the site: where it is off, nothing can be chosen. */
  readonly mode: SiteChoices['mode'];
  /** The nearest element around one, or itself, that folds as a whole. */
  boxOf(element: Element): Element | undefined;
  mayFold(element: Element): boolean;
  /** Folds a box for the eye, and shows the one before again; `undefined` only does the latter. */
  preview(element: Element | undefined): void;
  /** Answers whether the browser keeps it for later visits. */
  confirm(element: Element): Promise<boolean>;
  undo(): void;
  done(): void;
}

/** What details.js asks of the page. */
export interface DetailsHost {
  /** Undefined where the element is folded no more. */
  detailsOf(chip: Element): ChipDetails | undefined;
  show(chip: Element): void;
  /** Shows this block from now on. */
  showAlways(chip: Element): Chosen;
  /** The same for every block of a kind on this site. */
  showKind(kind: Category): Chosen;
}

export interface Chosen {
  /** Whether the browser keeps it for later visits. Never rejects. */
  readonly kept: Promise<boolean>;
  takeBack(): void;
}

export interface ChipDetails {
  readonly kind: Category;
  /** Distinct, the clearest first. */
  readonly reasons: readonly Reason[];
  /** Elements of all its copies that are folded, in document order; itself among them. */
  readonly copies: readonly Element[];
  readonly site: string;
}

/** What the scripts leave for each other; nobody else writes it. */
interface Meeting {
  [PAGE_HANDLE]?: PageHandle | undefined;
  [JUDGEMENT]?: (handle: PageHandle) => void;
}

/** Lets the scripts that are injected beside the page's find it; `undefined` when it has stopped. */
export function publish(handle: PageHandle | undefined): void {
  const meeting = globalThis as Meeting;
  meeting[PAGE_HANDLE] = handle;
  if (handle) meeting[JUDGEMENT]?.(handle);
}

/** Calls with the handle of the page's script, and with that of each one that takes over from it. */
export function whenPublished(install: (handle: PageHandle) => void): void {
  const meeting = globalThis as Meeting;
  meeting[JUDGEMENT] = install;
  const handle = pageHandle();
  if (handle) install(handle);
}

/** The handle of the page's script in this world, or undefined where it does not run. */
export function pageHandle(): PageHandle | undefined {
  return (globalThis as Meeting)[PAGE_HANDLE];
}
