// The vocabulary of judgement. Detectors import these types and nothing else of this layer.
import type { BlockId, Page } from '../blocks/page';

/** What a folded block is, as the reader is told. */
export const CATEGORIES = [
  'promo',
  'newsletter',
  'logos',
  'related',
  'share',
  'channel',
  'sponsored',
  'support',
  'banner',
  'engagement',
  'chrome',
  'own',
] as const;

export type Category = (typeof CATEGORIES)[number];

/** A sentence for the reader as data: the key of a message and what is put into it. */
export interface Reason {
  /** Key below `reason` in the locale files. */
  readonly key: ReasonKey;
  /** Picks the plural form, and fills `$1`. */
  readonly count?: number;
  /** Fill `$1`, `$2` … (after the count, where there is one). */
  readonly values?: readonly string[];
}

export type ReasonKey =
  | 'repeated'
  | 'asksAction'
  | 'holdsLogos'
  | 'logoStrip'
  | 'doubledStrip'
  | 'endlessStrip'
  | 'sameTarget'
  | 'sameBuild'
  | 'aboveArticle'
  | 'relatedHeading'
  | 'linkGrid'
  | 'emptyHeading'
  | 'leadPhrase'
  | 'onlyLink'
  | 'siteLink'
  | 'interrupts'
  | 'behindStory'
  | 'shouted'
  | 'namedSo'
  | 'setApart'
  | 'teaser'
  | 'newsletterWords'
  | 'mailField'
  | 'mailService'
  | 'shareLinks'
  | 'shareWords'
  | 'onlyShareVerbs'
  | 'shareIcons'
  | 'channelWords'
  | 'channelLinks'
  | 'opensWithAsk'
  | 'boxedPitch'
  | 'opensBox'
  | 'campaignLink'
  | 'logoHeading'
  | 'brandNames'
  | 'closingCall'
  | 'advertLabel'
  | 'onlyLabel'
  | 'paidLink'
  | 'price'
  | 'dealWords'
  | 'supportWords'
  | 'engagementWords'
  | 'asksOpinion'
  | 'votes'
  | 'hangsOver'
  | 'chromeLabel'
  | 'shortSiteLinks'
  | 'authorCard'
  | 'dateLine'
  | 'rightsNote'
  | 'readerComments'
  | 'atTheEdge'
  | 'chosen'
  | 'remembered'
  | 'recurs';

/** One detector's evidence about one block. */
export interface Signal {
  readonly block: BlockId;
  readonly detector: string;
  readonly category: Category;
  /** 0..1: how clearly the detector sees it, not how much it matters (that is its weight). */
  readonly strength: number;
  readonly reason: Reason;
  /** All blocks that are copies of this one, itself included; absent when it occurs once. */
  readonly copies?: readonly BlockId[];
}

export interface Detector {
  /** Equals the file's name. */
  readonly id: string;
  readonly category: Category;
  detect(page: Page): Signal[];
  /** The same, yielding between slices, where a page of very many boxes would make it one long task. */
  detectInSlices?(page: Page): Generator<undefined, Signal[]>;
}

/** The verdict on one block. */
export interface Decision {
  readonly block: BlockId;
  readonly category: Category;
  /** 'omit' leaves it in the page and out of the reading view. */
  readonly action: 'keep' | 'collapse' | 'omit';
  /** 0..1, comparable with the fold threshold in weights.ts. */
  readonly score: number;
  readonly signals: readonly Signal[];
  /** How often this block or a near-duplicate of it occurs. */
  readonly occurrences: number;
  /** Why it stays although its score would have folded it. */
  readonly guard?: GuardId;
  /** The folded block around it, which hides it already. */
  readonly within?: BlockId;
}

export type GuardId =
  | 'notAnArticle'
  | 'headline'
  | 'soleProse'
  | 'storyShare'
  | 'storyMedia'
  | 'quotation'
  | 'reference'
  | 'safetyNotice'
  | 'ownForm'
  | 'enclosed'
  | 'inUse'
  | 'kindShown'
  | 'ruleShown'
  | 'fought';

/** A scan's whole result: plain data, safe to send. */
export interface Verdict {
  readonly kind: Page['kind'];
  readonly decisions: readonly Decision[];
  /** Ids of detectors that failed in this scan; their signals are missing. */
  readonly failed: readonly string[];
}
