// Every number that weighs evidence. Numbers that only say what a shape is stand beside that shape.
import type { ReasonKey } from './types';

/**
 * How much a piece of evidence at full strength convinces by itself, 0..1. Evidence adds up as
 * independent witnesses do: score = 1 - product of (1 - weight x strength), the "noisy or" of Pearl.
 * Every weight stays below FOLD_THRESHOLD, so that no single cue ever folds anything.
 */
export const WEIGHTS: Readonly<Record<ReasonKey, number>> = {
  /** Copies in the page. Raising it folds repeated boxes whose ask is faint. */
  repeated: 0.5,
  /** Asks the reader to act. Raising it folds single pitches. */
  asksAction: 0.5,
  /** Holds a strip of logos. Raising it folds boxes that show brands but hardly ask. */
  holdsLogos: 0.3,
  /** Is a strip of logos. Raising it folds strips that stand still and occur once. */
  logoStrip: 0.45,
  /** The strip is listed twice or more in a row. Raising it folds doubled strips of other pictures. */
  doubledStrip: 0.25,
  /** An animation moves it without end. Raising it folds moving strips whose pictures hardly look like logos. */
  endlessStrip: 0.4,
  /** Leads where the page's repeated boxes lead. Raising it folds single links to a promoted page. */
  sameTarget: 0.4,
  /** Stands above the headline. Raising it folds notices at the top that ask for little. */
  aboveArticle: 0.35,
  /** Its heading announces other pages. Raising it folds such headings over mixed content. */
  relatedHeading: 0.45,
  /** Nothing but links below the heading. Raising it folds link lists under other headings. */
  linkGrid: 0.45,
  /** Nothing at all below the heading. Raising it folds empty sections under other headings. */
  emptyHeading: 0.45,
};

/** At or above this score a block is folded. Raising it folds less. */
export const FOLD_THRESHOLD = 0.6;

/** At or above this score a kept block is worth a line in the ledger. Raising it shortens the ledger. */
export const NEAR_THRESHOLD = 0.4;

/** The largest share of the article's prose that one fold may take. Raising it lets larger boxes go. */
export const MOST_STORY_SHARE = 0.1;

/** The largest share of the article's prose that all folds together may take; beyond it the largest stay. */
export const MOST_TOTAL_SHARE = 0.25;

/** Unlinked prose words that occur once and that a fold may take along. Raising it risks sentences. */
export const MOST_SOLE_WORDS = 24;
