// Whether one sentence says again what another says. Made to be right when it says so, not to find every repeat: a word
// more is new unless it is a filler, and what the other has besides must not turn what they share.
import { align } from './align';
import type { Lexicon } from './lexicon';
import type { Rarity } from './rarity';
import type { Sentence } from './sentence';
import type { Repeat } from './types';

export type Relation = Repeat['kind'] | undefined;

export interface Language {
  readonly lexicon: Lexicon | undefined;
  readonly texts: readonly string[];
  readonly rarity: Rarity;
}

/** Raising it lets more small words come in. */
const MOST_ADDED = 3;
/** Left out between shared words: more may be what the rest was said of. */
const LONGEST_GAP = 2;
/** The same where commas or dashes stand on both sides. */
const LONGEST_ASIDE = 12;
/** Of the other's weight: with less than this it said something else, and this in passing; */
const LEAST_COVERED = 0.5;
/** with this much they are the same. */
const SAME = 0.85;

export function relation(one: Sentence, other: Sentence, language: Language): Relation {
  if (one.isQuestion !== other.isQuestion) return undefined;
  if (isEqual(one.terms, other.terms)) return 'same';
  const { lexicon } = language;
  if (!lexicon) return undefined;
  const terms = withoutOpening(one.terms, lexicon, language.texts);
  if (isEqual(terms, withoutOpening(other.terms, lexicon, language.texts))) return 'same';
  const places = align(terms, other.terms);
  const added = terms.filter((_, i) => places[i] === -1);
  if (added.length > MOST_ADDED || added.some((term) => !lexicon.fillers.has(textOf(term, language)))) return undefined;
  const left = other.terms.filter((_, place) => !places.includes(place));
  if (left.some((term) => lexicon.turns(textOf(term, language)))) return undefined;
  if (!keepsOrder(places, other, language, lexicon) || !isClause(places, other)) return undefined;
  const whole = language.rarity.weightOf(other.terms);
  const covered = whole - language.rarity.weightOf(left.filter((term) => !terms.includes(term)));
  if (covered < whole * LEAST_COVERED) return undefined;
  return covered >= whole * SAME ? 'same' : 'nothing-new';
}

function textOf(term: number, { texts }: Language): string {
  return texts[term] ?? '';
}

export function isEqual(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((term, i) => term === other[i]);
}

/** Less "as mentioned above" and the like. */
export function withoutOpening(
  terms: readonly number[],
  { openings }: Lexicon,
  texts: readonly string[],
): readonly number[] {
  const opens = (phrase: readonly string[]) => phrase.every((word, i) => texts[terms[i] ?? -1] === word);
  return terms.slice(Math.max(0, ...openings.filter(opens).map((phrase) => phrase.length)));
}

/** In order with small gaps, or two parts that have changed places as wholes. */
function keepsOrder(places: readonly number[], other: Sentence, language: Language, lexicon: Lexicon): boolean {
  const found = places.filter((place) => place !== -1);
  const backward = found.findIndex((place, i) => i > 0 && place < (found[i - 1] ?? 0));
  if (backward === -1) return gapsAreSmall(found, other, language, lexicon);
  const [head, tail] = [found.slice(0, backward), found.slice(backward)];
  return isRun(head) && isRun(tail) && tail.length > 1 && head.length > 1 && (tail.at(-1) ?? 0) < (head[0] ?? 0);
}

/** What stands before and behind the shared words is set off from them: "She denies that …" and "… in Norway" are not. */
function isClause(places: readonly number[], { terms, apart }: Sentence): boolean {
  const found = places.filter((place) => place !== -1);
  const [first, end] = [Math.min(...found), Math.max(...found) + 1];
  return (first === 0 || apart[first] === true) && (end === terms.length || apart[end] === true);
}

function isRun(places: readonly number[]): boolean {
  return places.every((place, i) => i === 0 || place === (places[i - 1] ?? 0) + 1);
}

function gapsAreSmall(found: readonly number[], other: Sentence, language: Language, lexicon: Lexicon): boolean {
  return found.every((place, i) => {
    const from = (i === 0 ? place : (found[i - 1] ?? 0)) + 1;
    if (i === 0 || place <= from) return true;
    const gap = other.terms.slice(from, place).map((term) => textOf(term, language));
    if (gap.some((text) => /\p{N}/u.test(text) || lexicon.joins(text))) return false;
    if (gap.length <= LONGEST_GAP) return true;
    return gap.length <= LONGEST_ASIDE && other.apart[from] === true && other.apart[place] === true;
  });
}
