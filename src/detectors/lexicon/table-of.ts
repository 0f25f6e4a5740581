// All phrases of all word lists as one table of strings: quick to parse, and taken apart only where a page has the word
// with which a phrase begins.
import { wordsOf } from '../../blocks/words';
import type { Lexicon } from './types';

export type Topic = Exclude<keyof Lexicon, 'language'>;

export interface Table {
  /** First word -> the phrases that begin with it, as `phrasesIn` reads them, longest first. */
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
  const written = [...byFirst].map(([first, phrases]) => [first, write(phrases)] as const);
  const later = lexicons.flatMap(({ channels }) => channels.flatMap((phrase) => wordsOf(phrase).slice(1)));
  return { phrases: Object.fromEntries(written), later: [...new Set(later)].join(' ') };
}

/** "3 17 word word|8 4 word" */
function write(phrases: readonly Phrase[]): string {
  return phrases
    .toSorted((a, b) => b.rest.length - a.rest.length)
    .map(({ topic, id, rest }) => [NUMBERS[topic], id, ...rest].join(' '))
    .join('|');
}

export function phrasesIn(written: string): Phrase[] {
  return written.split('|').flatMap((one) => {
    const [number, id, ...rest] = one.split(' ');
    const topic = TOPICS[Number(number)];
    return topic ? [{ topic, rest, id: Number(id) }] : [];
  });
}
