// Search in saved articles: every word must occur, in the title, the site, the byline or the text.
import { excerptOf, type Piece } from './excerpt';
import { fold } from './fold';
import type { SavedEntry } from './model';

/** How many places of a word are looked at for the line that holds most of the others too. */
const MOST_PLACES = 20;

export interface Searchable {
  readonly entry: SavedEntry;
  readonly text: string;
  /** Title, site and byline, folded. Apart from the text: putting long strings together costs more than the search. */
  readonly head: string;
  /** The text, folded; its lines are the text's. */
  readonly folded: string;
}

export function searchableOf(entry: SavedEntry, text: string): Searchable {
  return { entry, text, head: fold(`${entry.title}\n${entry.site}\n${entry.byline}`), folded: fold(text) };
}

/** The words of a query, folded. A language written without spaces has one long word, which is looked for as it is. */
export function wordsOf(query: string): string[] {
  return [...new Set(fold(query).split(/\s+/).filter(Boolean))];
}

export function search(searchables: readonly Searchable[], words: readonly string[]): Searchable[] {
  return searchables.filter(({ head, folded }) => words.every((word) => head.includes(word) || folded.includes(word)));
}

/**
 * Where the words stand in the text; nothing where only the title, the site and the byline hold them.
 * @param locale for where sentences end in an article that does not say its language
 */
export function excerptIn(found: Searchable, words: readonly string[], locale: string): Piece[] {
  const { entry, text, folded } = found;
  const places = words.flatMap((word) => placesOf(word, folded));
  const lines = places.map((at) => lineAround(folded, at));
  const counts = lines.map((line) => words.filter((word) => folded.slice(...line).includes(word)).length);
  const best = lines[counts.indexOf(Math.max(...counts))];
  if (!best) return [];
  // Folding keeps the lines, so their number leads back to what was written.
  const number = countLines(folded, best[0]);
  const line = text.split('\n', number + 1)[number] ?? '';
  return excerptOf(line, words, isLanguage(entry.language) ? entry.language : locale);
}

/** The first of a word's places, in order. */
function placesOf(word: string, folded: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at >= 0 && places.length < MOST_PLACES; at = folded.indexOf(word, at + 1)) {
    places.push(at);
  }
  return places;
}

function lineAround(text: string, at: number): [start: number, end: number] {
  const end = text.indexOf('\n', at);
  return [text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end];
}

/** Lines that end before a place. */
function countLines(text: string, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
