// How much a word weighs: the rarer in the article, the more it says (Spärck Jones 1972, inverse document frequency,
// with a sentence for a document).
import type { Sentence } from './sentence';

/** In a shorter article one occurrence more or less would say too much. */
const LEAST_SENTENCES = 20;

export interface Rarity {
  /** 0 for a word of every sentence, 1 for a word of one. */
  weight(term: number): number;
  /** Sum over distinct terms. */
  weightOf(terms: readonly number[]): number;
}

export function rarityIn(sentences: readonly Sentence[]): Rarity {
  const counts = new Map<number, number>();
  for (const { terms } of sentences) for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
  const all = Math.max(sentences.length, LEAST_SENTENCES);
  const most = Math.log(all);
  const weight = (term: number) => Math.max(0, Math.log(all / (counts.get(term) ?? 1)) / most);
  return {
    weight,
    weightOf: (terms) => [...new Set(terms)].reduce((sum, term) => sum + weight(term), 0),
  };
}
