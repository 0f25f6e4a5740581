// What is known of repeats in the article that is drawn, and what the reader wants done with them. By context, since
// the text, its outline and the facts beside it all show some of it.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Said } from '../../decide/reading-choices';

export interface SaidView {
  /** Words of the article that are not repetition. */
  readonly wordsOnce: number;
  readonly repeats: number;
  /** How many of them stand under each heading, by its id. */
  readonly bySection: Readonly<Record<string, number>>;
  readonly mode: Said;
  choose(mode: Said): void;
}

const SaidContext = createContext<SaidView | undefined>(undefined);

export const SaidProvider = SaidContext.Provider;

/** Undefined where nothing repeats, or as long as that is not known. */
export function useSaid(): SaidView | undefined {
  return useContext(SaidContext);
}
