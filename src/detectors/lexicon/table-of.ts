// All phrases of all word lists as a few texts: nothing to parse, and taken apart only where a page has the word with which
// a phrase begins.
import { wordsOf } from '../../blocks/words';
import type { Lexicon } from './types';

export type Topic = Exclude<keyof Lexicon, 'language'>;

export interface Table {
  /**
   * By the first letter of the words with which phrases begin: a line for each word, ascending, with the word, a tab, and
   * the phrases as `phrasesIn` reads them. Ask for own keys only.
   */
  readonly phrases: Readonly<Record<string, string>>;
  /** Words that stand in a call to a channel behind its first, a space between. */
  readonly later: string;
}

export interface Phrase {
  readonly topic: Topic;
  /** Those behind the first. */
  readonly rest: readonly string[];
  readonly id: number;
}

const NUMBERS: Readonly<Record<Topic, number>> = {
  asks: 0,
  newsletter: 1,
  leads: 2,
  relatedHeadings: 3,
  ownHeadings: 4,
  broadHeadings: 5,
  logoHeadings: 6,
  share: 7,
  channels: 8,
  advert: 9,
  deals: 10,
  support: 11,
  engagement: 12,
  siteChrome: 13,
  notices: 14,
  consent: 15,
};
const TOPICS = Object.keys(NUMBERS) as readonly Topic[]; // In the order of the numbers.

export function tableOf(lexicons: readonly Lexicon[]): Table {
  const byFirst = new Map<string, Phrase[]>();
  let id = 0;
  for (const lexicon of lexicons) {
    for (const topic of TOPICS) {
      for (const phrase of lexicon[topic]) {
        const [first = '', ...rest] = wordsOf(phrase);
        byFirst.set(first, [...(byFirst.get(first) ?? []), { topic, rest, id: ++id }]);
      }
    }
  }
  const byLetter = new Map<string, string[]>();
  for (const [first, phrases] of byFirst) {
    const letter = first.charAt(0);
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), `${first}\t${write(phrases)}`]);
  }
  const later = lexicons.flatMap(({ channels }) => channels.flatMap((phrase) => wordsOf(phrase).slice(1)));
  return {
    phrases: Object.fromEntries([...byLetter].map(([letter, lines]) => [letter, lines.toSorted(byUnits).join('\n')])),
    later: [...new Set(later)].join(' '),
  };
}

/** As `<` compares. A tab comes before every letter, so words come before those that they begin. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}

/** "3 17 word word|8 4 word" */
function write(phrases: readonly Phrase[]): string {
  return phrases
    .toSorted((a, b) => b.rest.length - a.rest.length)
    .map(({ topic, id, rest }) => [NUMBERS[topic], id, ...rest].join(' '))
    .join('|');
}

/** Finds phrases by the word with which they begin; takes apart only what a page has a word for. */
export class OpenTable {
  readonly #written: Table['phrases'];
  readonly #lines = new Map<string, readonly string[]>();
  /** What was found: at most all of the table. */
  readonly #read = new Map<string, readonly Phrase[]>();

  constructor({ phrases }: Table) {
    this.#written = phrases;
  }

  /** The phrases that begin with a word, the longest first; found by bisection. */
  phrasesFrom(word: string): readonly Phrase[] {
    const known = this.#read.get(word);
    if (known) return known;
    const letter = word.charAt(0);
    const lines = this.#lines.get(letter) ?? this.#cut(letter);
    if (lines.length === 0) return NONE;
    const begin = `${word}\t`;
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lines[middle] ?? '') < begin) low = middle + 1;
      else high = middle;
    }
    const line = lines[low] ?? '';
    if (!line.startsWith(begin)) return NONE;
    const phrases = phrasesIn(line.slice(begin.length));
    this.#read.set(word, phrases);
    return phrases;
  }

  #cut(letter: string): readonly string[] {
    const lines = Object.hasOwn(this.#written, letter) ? (this.#written[letter] ?? '').split('\n') : [];
    // Most of the world's characters begin none.
    if (lines.length > 0) this.#lines.set(letter, lines);
    return lines;
  }
}

const NONE: readonly Phrase[] = [];

function phrasesIn(written: string): Phrase[] {
  return written.split('|').flatMap((one) => {
    const [number, id, ...rest] = one.split(' ');
    const topic = TOPICS[Number(number)];
    return topic ? [{ topic, rest, id: Number(id) }] : [];
  });
}
