// Which earlier sentences are worth comparing with: those that share rare words. Never all pairs: a sentence asks for
// its rarest words and looks at a bounded number of holders of each, so that the cost grows with the article's words.
import type { Rarity } from './rarity';
import type { Sentence } from './sentence';

const RAREST = 6;
/** Of a word that more sentences hold, only the first are looked at. */
const MOST_HOLDERS = 40;
const MOST_CANDIDATES = 6;
/** A candidate holds so many of the words asked for; an addition may be among them. */
const LEAST_SHARED = 0.5;

export class Holders {
  readonly #holders = new Map<number, Sentence[]>();
  readonly #rarity: Rarity;

  constructor(sentences: readonly Sentence[], rarity: Rarity) {
    this.#rarity = rarity;
    for (const sentence of sentences) for (const term of sentence.distinct) this.#add(term, sentence);
  }

  /** Of those that are wanted. The ones that share most come first; among equals, the earliest. */
  alike(distinct: readonly number[], isWanted: (sentence: Sentence) => boolean): Sentence[] {
    const rarest = distinct.toSorted((a, b) => this.#rarity.weight(b) - this.#rarity.weight(a)).slice(0, RAREST);
    const shared = new Map<Sentence, number>();
    for (const term of rarest) {
      for (const sentence of this.#holders.get(term) ?? [])
        if (isWanted(sentence)) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
    }
    return [...shared]
      .filter(([, count]) => count >= rarest.length * LEAST_SHARED)
      .sort(([a, most], [b, more]) => more - most || a.id - b.id)
      .slice(0, MOST_CANDIDATES)
      .map(([sentence]) => sentence);
  }

  #add(term: number, sentence: Sentence): void {
    const known = this.#holders.get(term);
    if (!known) this.#holders.set(term, [sentence]);
    else if (known.length < MOST_HOLDERS) known.push(sentence);
  }
}
