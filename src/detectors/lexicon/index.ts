// The word lists as detectors ask them. A page in one language often carries boxes in another (mostly
// English), so every list is asked, whatever the page says its language is.

import { numbersInSlices } from '../../blocks/numbers';
import type { Block, Page } from '../../blocks/page';
import { onceInSlices } from '../../blocks/remembered';
import { wordsOf } from '../../blocks/words';
import { table } from './table';
import { OpenTable, type Phrase, type Topic } from './table-of';

export type { Topic } from './table-of';

/** A range in `Page.words`: a block or a link. */
export interface WordRange {
  readonly wordStart: number;
  readonly wordEnd: number;
}

/** How many different phrases of a topic stand in the range as whole words. */
export function countPhrases(page: Page, topic: Topic, range: WordRange): number {
  const found = inRange(page, topic, range);
  return found.length < 2 ? found.length : new Set(found.map(({ phrase }) => phrase)).size;
}

export function hasPhrase(page: Page, topic: Topic, range: WordRange): boolean {
  return firstIn(page, topic, range) !== undefined;
}

/** How many words the phrase has with which the range begins; 0 where it begins with none. */
export function openingPhrase(page: Page, topic: Topic, range: WordRange): number {
  const first = firstIn(page, topic, range);
  return first?.start === range.wordStart ? first.end - first.start : 0;
}

/** Words of the longest phrase of a topic in the range; 0 where there is none. */
export function longestPhrase(page: Page, topic: Topic, range: WordRange): number {
  return Math.max(0, ...inRange(page, topic, range).map(({ start, end }) => end - start));
}

/** Blocks, in order, that hold a phrase of one of the topics: few, where a page has thousands of blocks. */
export function blocksWith(page: Page, ...topics: readonly Topic[]): readonly Block[] {
  const holding = new Set<Block>();
  for (const topic of topics) {
    for (const { start, end } of foundOn(page, topic)) {
      for (let at = innermostAt(page, start); at; at = page.blocks[at.parent]) if (at.wordEnd >= end) holding.add(at);
    }
  }
  return [...holding].sort((a, b) => a.id - b.id);
}

/** The innermost block that a word stands in. */
function innermostAt(page: Page, word: number): Block | undefined {
  let [low, high] = [0, page.blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.blocks[middle]?.wordStart ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  let at = page.blocks[low - 1];
  while (at && at.wordEnd <= word) at = page.blocks[at.parent];
  return at;
}

/** Whether the range begins as calls do: with the first word of a phrase that asks for something. */
export function opensLikeCall(page: Page, range: WordRange): boolean {
  const first = page.words[range.wordStart] ?? '';
  // Services open phrases too (“Telegram channel”); they stand in others as well, which verbs do not.
  if (laterWords().has(first)) return false;
  return opened.phrasesFrom(first).some(({ topic }) => topic === 'asks' || topic === 'channels');
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
    for (const { topic } of longestAt(words, at, opened.phrasesFrom(words[at] ?? ''))) topics.add(topic);
  return topics;
}

/** The same question of text that stands in no block, such as a label. */
export function textHasPhrase(topic: Topic, text: string): boolean {
  if (text === '') return false;
  const words = wordsOf(text);
  return words.some((word, at) =>
    longestAt(words, at, opened.phrasesFrom(word)).some((found) => found.topic === topic),
  );
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly phrase: number;
}

type Index = ReadonlyMap<Topic, readonly Found[]>;

const NONE: readonly Found[] = [];

function foundOn(page: Page, topic: Topic): readonly Found[] {
  return phrasesOn(page).get(topic) ?? NONE;
}

function inRange(page: Page, topic: Topic, { wordStart, wordEnd }: WordRange): readonly Found[] {
  const found = foundOn(page, topic);
  if (found.length === 0) return found;
  const first = firstFrom(found, wordStart);
  let last = first;
  while ((found[last]?.end ?? Number.POSITIVE_INFINITY) <= wordEnd) last += 1;
  return last === first ? NONE : found.slice(first, last);
}

function firstIn(page: Page, topic: Topic, { wordStart, wordEnd }: WordRange): Found | undefined {
  const found = foundOn(page, topic);
  const first = found.length === 0 ? undefined : found[firstFrom(found, wordStart)];
  return first && first.end <= wordEnd ? first : undefined;
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

const WORDS_A_SLICE = 2000;

/** Every detector asks; all phrases are looked up in one pass, and by `findPhrases` ahead of the first question. */
export const [phrasesOn, findPhrases] = onceInSlices(function* (page: Page): Generator<undefined, Index> {
  const index = new Map<Topic, Found[]>();
  const { of, known } = yield* numbersInSlices(page.words);
  const begun: (readonly Phrase[])[] = [];
  for (const word of known.keys()) begun.push(opened.phrasesFrom(word));
  for (let at = 0; at < of.length; at += 1) {
    if (at % WORDS_A_SLICE === 0) yield;
    const phrases = begun[of[at] ?? 0];
    if (!phrases || phrases.length === 0) continue;
    for (const { topic, rest, id } of longestAt(page.words, at, phrases)) {
      const found = index.get(topic) ?? [];
      index.set(topic, found);
      // What lies in a longer phrase of the same topic is part of that one.
      if ((found.at(-1)?.end ?? 0) <= at) found.push({ start: at, end: at + 1 + rest.length, phrase: id });
    }
  }
  return index;
});

/** Of the phrases that begin with a word, the longest of each topic that stands there. */
function longestAt(words: readonly string[], at: number, phrases: readonly Phrase[]): readonly Phrase[] {
  let longest: Phrase[] | undefined;
  const next = words[at + 1];
  for (const phrase of phrases) {
    const { rest } = phrase;
    // Most end with the second word: it is looked at here, for a page has thousands of them.
    if (rest.length > 0 && (rest[0] !== next || !stands(rest, words, at + 1))) continue;
    if (!longest) longest = [phrase];
    else if (!longest.some(({ topic }) => topic === phrase.topic)) longest.push(phrase);
  }
  return longest ?? NO_PHRASES;
}

const NO_PHRASES: readonly Phrase[] = [];

function stands(run: readonly string[], words: readonly string[], at: number): boolean {
  for (let i = 1; i < run.length; i += 1) if (words[at + i] !== run[i]) return false;
  return true;
}

const opened = new OpenTable(table());

let later: ReadonlySet<string> | undefined;

/** Words that stand in a call to a channel behind its first. */
function laterWords(): ReadonlySet<string> {
  later ??= new Set(table().later.split(' '));
  return later;
}
