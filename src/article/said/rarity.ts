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

/** `terms`: how many there are; each is a number below it. */
export function rarityIn(sentences: readonly Sentence[], terms: number): Rarity {
  const counts = new Uint32Array(terms);
  for (const sentence of sentences) for (const term of sentence.distinct) counts[term] = (counts[term] ?? 0) + 1;
  const all = Math.max(sentences.length, LEAST_SENTENCES);
  const weights = Float64Array.from(counts, (count) => Math.max(0, Math.log(all / Math.max(1, count)) / Math.log(all)));
  const weight = (term: number) => weights[term] ?? 0;
  return {
    weight,
    weightOf: (some) => [...new Set(some)].reduce((sum, term) => sum + weight(term), 0),
  };
}
