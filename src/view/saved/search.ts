// Search in saved articles: every word must occur, in the title, the site, the byline or the text.
import { excerptOf, type Piece } from './excerpt';
import { fold } from './fold';
import type { SavedEntry } from './model';

/** How many places of a word are looked at for the line that holds most of the others too. */
const MOST_PLACES = 20;

export interface Searchable {
  readonly entry: SavedEntry;
  readonly text: string;
  /** Everything that is searched, folded; the text's lines come last. */
  readonly folded: string;
  /** Where in `folded` the text begins. */
  readonly textAt: number;
}

export function searchableOf(entry: SavedEntry, text: string): Searchable {
  const head = fold(`${entry.title}\n${entry.site}\n${entry.byline}\n`);
  return { entry, text, folded: head + fold(text), textAt: head.length };
}

/** The words of a query, folded. A language written without spaces has one long word, which is looked for as it is. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

export function search(searchables: readonly Searchable[], words: readonly string[]): Searchable[] {
  return searchables.filter(({ folded }) => words.every((word) => folded.includes(word)));
}

/**
 * Where the words stand in the text; nothing where only the title, the site and the byline hold them.
 * @param locale for where sentences end in an article that does not say its language
 */
export function excerptIn(found: Searchable, words: readonly string[], locale: string): Piece[] {
  const { entry, text, folded, textAt } = found;
  const places = words.flatMap((word) => placesOf(word, folded, textAt));
  const lines = places.map((at) => lineAround(folded, at));
  const counts = lines.map((line) => words.filter((word) => folded.slice(...line).includes(word)).length);
  const best = lines[counts.indexOf(Math.max(...counts))];
  if (!best) return [];
  // Folding keeps the lines, so their number leads back to what was written.
  const number = countLines(folded, textAt, best[0]);
  const line = text.split('\n', number + 1)[number] ?? '';
  return excerptOf(line, words, isLanguage(entry.language) ? entry.language : locale);
}

/** The first of a word's places, in order. */
function placesOf(word: string, folded: string, from: number): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word, from); at >= 0 && places.length < MOST_PLACES; at = folded.indexOf(word, at + 1)) {
    places.push(at);
  }
  return places;
}

function lineAround(text: string, at: number): [start: number, end: number] {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end];
}

function countLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
