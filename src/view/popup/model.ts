// What the popup shows, and what it can ask for. The entrypoint holds the one and carries out the other.
import type { ComponentChildren } from 'preact';
import type { Article, OutlineEntry, Source } from '../../article/types';
import type { BlockId } from '../../blocks/page';
import type { Where } from '../../blocks/place';
import type { SiteMode } from '../../decide/choices';
import type { LedgerEntry } from '../ledger/groups';
import type { Export } from '../reader/export-kinds';
import type { Saving } from '../reader/save-button';
import type { FootData } from '../reading/foot';

/** What the page tells of a block, for a report or another tool. */
export interface BlockDescription {
  /** Its markup without its words. */
  readonly markup: string;
  /** A cosmetic rule in the syntax that uBlock Origin shares with others. */
  readonly filter: string;
}

export interface PopupModel {
  /** '' where the page has none to tell. */
  readonly host: string;
  readonly switches: { readonly mode: SiteMode; readonly everywhere: boolean };
  readonly situation: Situation;
  readonly about: {
    readonly version: string;
    /** '' where the browser does not tell. */
    readonly address: string;
    /** 0..1: from this score on a block is folded. */
    readonly threshold: number;
  };
}

export type Situation =
  | { readonly is: 'loading' }
  /** No extension may read this page. */
  | { readonly is: 'internal' }
  /** The reader has not allowed this site. */
  | { readonly is: 'noAccess' }
  /** Allowed, but the page's script is not there: the page is older than the extension. */
  | { readonly is: 'notStarted' }
  | { readonly is: 'notArticle' }
  | { readonly is: 'off'; readonly where: 'site' | 'everywhere' }
  | { readonly is: 'error'; readonly detail: string }
  | {
      readonly is: 'page';
      readonly ledger: LedgerData;
      readonly article: ArticleData;
      /** Where the page stands, once it has told. */
      readonly where?: Where | undefined;
    };

export interface LedgerData {
  readonly decisions: readonly LedgerEntry[];
  readonly failed: readonly string[];
  readonly pageWords: number;
  readonly foldedWords: number;
}

/** There is none, it could not be read, or the page is more than is read. */
export type WhyNoArticle = 'none' | 'failed' | 'tooLarge';

export type ArticleData =
  | { readonly is: 'loading' | WhyNoArticle }
  | {
      readonly is: 'ready';
      readonly article: Article;
      readonly body: ComponentChildren;
      /** What it links to, once its text is drawn. */
      readonly sources?: readonly Source[];
      /** What stands below it, once that is drawn too. */
      readonly foot?: FootData;
      /** Words of it that are not repetition, once they are counted. */
      readonly wordsOnce?: number;
      /** How often each section repeats what was said before, by its id; counted with them. */
      readonly repeats?: Readonly<Record<string, number>>;
    };

export interface PopupActions {
  setMode(mode: SiteMode): void;
  switchEverywhere(on: boolean): void;
  expand(blocks: readonly BlockId[]): void;
  fold(blocks: readonly BlockId[]): void;
  /** From now on these blocks are shown, on later visits too. */
  showAlways(blocks: readonly BlockId[]): void;
  /** The same for folding them. */
  foldAlways(blocks: readonly BlockId[]): void;
  describe(block: BlockId): Promise<BlockDescription | undefined>;
  /** Into the clipboard; answers whether that worked. */
  copy(text: string): Promise<boolean>;
  /** Shows in the page where blocks are; an empty list takes it away. */
  point(blocks: readonly BlockId[]): void;
  /** Takes the page to a section of its outline. */
  jump(section: Pick<OutlineEntry, 'id' | 'title'>): void;
  /** The page back to where it was before. */
  goBack(): void;
  /** Lets the reader choose something in the page to fold. */
  pick(): void;
  openReader(): void;
  /** Into the clipboard: the article, or a passage of it. */
  readonly copyArticle: Export;
  /** What can be done to keep this article for later. */
  saving(article: Article): Saving;
  /** Opens the list of saved articles. */
  openSaved(): void;
  /** Where the browser has one, and it is not this. */
  readonly openPanel?: (() => void) | undefined;
  openOptions(): void;
  /** Starts Chaffinch in the page as it stands. */
  startHere(): void;
  allowSite(): void;
  reload(): void;
  /** Reads a page that is no article. */
  readAnyway(): void;
  retry(): void;
}
