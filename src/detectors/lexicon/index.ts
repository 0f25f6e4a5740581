// The word lists as detectors ask them. A page in one language often carries boxes in another (mostly
// English), so every list is asked, whatever the page says its language is.
import type { Page } from '../../blocks/page';
import { finish } from '../../blocks/slices';
import { wordsOf } from '../../blocks/words';
import { table } from './table';
import { linesOf, type Phrase, phrasesFrom, type Topic } from './table-of';

export type { Topic } from './table-of';

/** A range in `Page.words`: a block or a link. */
export interface WordRange {
  readonly wordStart: number;
  readonly wordEnd: number;
}

/** How many different phrases of a topic stand in the range as whole words. */
export function countPhrases(page: Page, topic: Topic, range: WordRange): number {
  return new Set(inRange(page, topic, range).map(({ phrase }) => phrase)).size;
}

export function hasPhrase(page: Page, topic: Topic, range: WordRange): boolean {
  return inRange(page, topic, range).length > 0;
}

/** How many words the phrase has with which the range begins; 0 where it begins with none. */
export function openingPhrase(page: Page, topic: Topic, range: WordRange): number {
  const [first] = inRange(page, topic, range);
  return first?.start === range.wordStart ? first.end - first.start : 0;
}

/** Words of the longest phrase of a topic in the range; 0 where there is none. */
export function longestPhrase(page: Page, topic: Topic, range: WordRange): number {
  return Math.max(0, ...inRange(page, topic, range).map(({ start, end }) => end - start));
}

/** Whether the range begins as calls do: with the first word of a phrase that asks for something. */
export function opensLikeCall(page: Page, range: WordRange): boolean {
  const first = page.words[range.wordStart] ?? '';
  // Services open phrases too (“Telegram channel”); they stand in others as well, which verbs do not.
  if (laterWords().has(first)) return false;
  return beginning(first).some(({ topic }) => topic === 'asks' || topic === 'channels');
}

/** Whether the range is a phrase of the topic and nothing else. */
export function isPhrase(page: Page, topic: Topic, range: WordRange): boolean {
  return range.wordEnd > range.wordStart && openingPhrase(page, topic, range) === range.wordEnd - range.wordStart;
}

/** Which topics have a phrase in text that stands in no block; `opening`: with one of which it begins. */
export function topicsIn(text: string, { opening = false } = {}): ReadonlySet<Topic> {
  const words = wordsOf(text);
  const topics = new Set<Topic>();
  for (let at = 0; at < (opening ? 1 : words.length); at += 1)
    for (const { topic } of longestAt(words, at)) topics.add(topic);
  return topics;
}

/** The same question of text that stands in no block, such as a label. */
export function textHasPhrase(topic: Topic, text: string): boolean {
  const words = wordsOf(text);
  return words.some((_, at) => longestAt(words, at).some((found) => found.topic === topic));
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

type Index = ReadonlyMap<Topic, readonly Found[]>;

function inRange(page: Page, topic: Topic, { wordStart, wordEnd }: WordRange): readonly Found[] {
  const found = (memory.get(page) ?? finish(findPhrases(page))).get(topic) ?? [];
  const first = firstFrom(found, wordStart);
  let last = first;
  while ((found[last]?.end ?? Number.POSITIVE_INFINITY) <= wordEnd) last += 1;
  return found.slice(first, last);
}

/** Index of the first that does not begin before `start`, by bisection: they ascend and do not overlap. */
function firstFrom(found: readonly Found[], start: number): number {
  let [low, high] = [0, found.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Every detector asks; a page is frozen, so the answer stays true as long as the page is held. */
const memory = new WeakMap<Page, Index>();

const WORDS_A_SLICE = 2000;

/** Looks all phrases up ahead of the first question, in one pass, yielding between slices. */
export function* findPhrases(page: Page): Generator<undefined, Index> {
  const index = new Map<Topic, Found[]>();
  for (let at = 0; at < page.words.length; at += 1) {
    if (at % WORDS_A_SLICE === 0) yield;
    for (const { topic, rest, id } of longestAt(page.words, at)) {
      const found = index.get(topic) ?? [];
      index.set(topic, found);
      // What lies in a longer phrase of the same topic is part of that one.
      if ((found.at(-1)?.end ?? 0) <= at) found.push({ start: at, end: at + 1 + rest.length, phrase: id });
    }
  }
  memory.set(page, index);
  return index;
}

/** The longest phrase of each topic that begins at a word. */
function longestAt(words: readonly string[], at: number): readonly Phrase[] {
  const longest: Phrase[] = [];
  for (const phrase of beginning(words[at] ?? '')) {
    const stands = phrase.rest.every((word, i) => words[at + 1 + i] === word);
    if (stands && !longest.some(({ topic }) => topic === phrase.topic)) longest.push(phrase);
  }
  return longest;
}

/** Words whose phrases are known. A page that never ends has ever new ones. */
const MOST_READ = 20_000;
const read = new Map<string, readonly Phrase[]>();
let lines: readonly string[] | undefined;

/** The phrases that begin with a word. */
function beginning(word: string): readonly Phrase[] {
  const known = read.get(word);
  if (known) return known;
  lines ??= linesOf(table());
  const phrases = phrasesFrom(lines, word);
  if (read.size >= MOST_READ) read.clear();
  read.set(word, phrases);
  return phrases;
}

let later: ReadonlySet<string> | undefined;

/** Words that stand in a call to a channel behind its first. */
function laterWords(): ReadonlySet<string> {
  later ??= new Set(table().later.split(' '));
  return later;
}
