// The sentence in which the words of a search stand, and the words in it.
import { type Folded, foldWithOrigins } from './fold';

/** A piece of a text; `hit` where it is one of the words that were searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Characters of a sentence that is shown whole, and those shown around the first word of one that is longer. */
const WHOLE = 240;
const BEFORE = 80;
const AFTER = 160;

/** The sentence of a line that holds the first of the words, with all of them marked. `words` are folded. */
export function excerptOf(line: string, words: readonly string[], locale: string): Piece[] {
  const [first] = spansOf(line, words);
  if (!first) return [];
  const sentence = sentenceAt(line, first[0], locale);
  const isLong = sentence.end - sentence.start > WHOLE;
  const start = isLong ? Math.max(sentence.start, first[0] - BEFORE) : sentence.start;
  const end = isLong ? Math.min(sentence.end, first[1] + AFTER) : sentence.end;
  const from = start > sentence.start ? afterSpace(line, start, first[0]) : start;
  const to = end < sentence.end ? beforeSpace(line, end, first[1]) : end;
  const pieces = markWords(line.slice(from, to).trim(), words);
  const cut = (is: boolean): Piece[] => (is ? [{ text: '…', hit: false }] : []);
  return [...cut(from > sentence.start), ...pieces, ...cut(to < sentence.end)];
}

/** A text in pieces, those of the words marked. `words` are folded. */
export function markWords(text: string, words: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [start, end] of spansOf(text, words)) {
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), hit: false }] : pieces;
}

/** Where words stand, in order; what overlaps is one. */
function spansOf(text: string, words: readonly string[]): [start: number, end: number][] {
  const folded = foldWithOrigins(text);
  const found: [number, number][] = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      found.push([folded.originOf(at), endOf(folded, end)]);
    }
  }
  const merged: [number, number][] = [];
  for (const span of found.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && span[0] <= last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

/** The end of the letter that the last unit came from: one letter can fold to two. */
function endOf({ text, originOf }: Folded, end: number): number {
  const last = originOf(end - 1);
  let next = end;
  while (next < text.length && originOf(next) === last) next += 1;
  return originOf(next);
}

const segmenters = new Map<string, Intl.Segmenter>();

function sentenceAt(line: string, index: number, locale: string): { start: number; end: number } {
  let segmenter = segmenters.get(locale);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
    segmenters.set(locale, segmenter);
  }
  const found = segmenter.segment(line).containing(index);
  return found ? { start: found.index, end: found.index + found.segment.length } : { start: 0, end: line.length };
}

function afterSpace(line: string, start: number, most: number): number {
  const space = line.indexOf(' ', start);
  return space >= 0 && space < most ? space + 1 : start;
}

function beforeSpace(line: string, end: number, least: number): number {
  const space = line.lastIndexOf(' ', end);
  return space > least ? space : end;
}
