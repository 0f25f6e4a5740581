// Which sentences of an article repeat which. A claim is made only of a sentence that stands for itself.
import { Holders } from './holders';
import type { Passage } from './passages';
import { pullQuotes } from './pull-quotes';
import { type Language, relation, withoutOpening } from './relation';
import type { Sentence, Sentences } from './sentence';
import type { Repeat } from './types';

export interface Claim {
  readonly kind: Repeat['kind'];
  readonly of: Sentence;
}

export type Claims = Map<Sentence, Claim>;

/** Shorter ones recur by chance or for their sound. */
const FEWEST_TERMS = 7;
/** In words of one sentence only; raising it asks a repeat for more substance. */
const LEAST_WEIGHT = 3.5;
/** With a larger share of figures and signs it is a row of quantities. */
const MOST_FIGURES = 0.25;
/** A line that stands by itself twice is a refrain up to this length. */
const REFRAIN_TERMS = 12;
/** Points of two lists are said of two things; a long one names its own. */
const FEWEST_ITEM_TERMS = 14;

/** Cost grows with the article's words: each sentence is compared with a bounded number of others. */
export function claimsIn(passages: readonly Passage[], sentences: Sentences, language: Language): Claims {
  const holders = new Holders(sentences.all, language.rarity);
  const claims: Claims = pullQuotes(passages, sentences, holders);
  for (const sentence of sentences.all) {
    if (claims.has(sentence)) continue;
    const claim =
      goesOn(sentence, 1, passages, sentences, claims, language) ??
      (standsForItself(sentence, passages, language)
        ? found(sentence, holders, claims, passages, sentences, language)
        : undefined);
    if (claim) claims.set(sentence, claim);
  }
  for (const sentence of sentences.all.toReversed()) {
    const claim = claims.has(sentence) ? undefined : goesOn(sentence, -1, passages, sentences, claims, language);
    if (claim && !isSource(sentence, claims)) claims.set(sentence, claim);
  }
  return claims;
}

function found(
  sentence: Sentence,
  holders: Holders,
  claims: Claims,
  passages: readonly Passage[],
  sentences: Sentences,
  language: Language,
): Claim | undefined {
  const isEarlier = (other: Sentence) => other.id < sentence.id && !claims.has(other);
  for (const other of holders.alike([...new Set(ownTerms(sentence, language))], isEarlier)) {
    if (isRefrain(sentence, other, passages, sentences)) continue;
    const kind = relation(sentence, other, language);
    if (kind) return { kind, of: other };
  }
  return undefined;
}

/** The neighbour repeats the neighbour of an equal sentence: then even a short one, or a question, is part of a repeat. */
function goesOn(
  sentence: Sentence,
  step: 1 | -1,
  passages: readonly Passage[],
  sentences: Sentences,
  claims: Claims,
  language: Language,
): Claim | undefined {
  const neighbour = sentences.all[sentence.id - step];
  const claim = neighbour && claims.get(neighbour);
  const other = claim && sentences.all[claim.of.id + step];
  if (!other || claims.has(other) || other.id >= sentence.id || sentence.terms.length === 0) return undefined;
  // Menus, timetables and labels repeat in rows: each row counts in its place.
  const alone = neighbour.passage !== sentence.passage;
  if (alone && (!sentence.isWhole || isRefrain(sentence, other, passages, sentences))) return undefined;
  const kind = relation(sentence, other, language);
  return kind && { kind, of: other };
}

function standsForItself(sentence: Sentence, passages: readonly Passage[], language: Language): boolean {
  const { lexicon, texts, rarity } = language;
  const { terms, passage } = sentence;
  if (sentence.isQuestion || sentence.isLabelled || !sentence.isWhole || terms.length < FEWEST_TERMS) return false;
  if (passages[passage]?.kind === 'step') return false;
  const [first = -1, second = -1] = ownTerms(sentence, language);
  if (terms.filter((term) => /^\P{L}+$/u.test(texts[term] ?? '')).length > terms.length * MOST_FIGURES) return false;
  if (lexicon?.refersBack((texts[first] ?? '').replace(/'.*/, ''), texts[second] ?? '')) return false;
  return rarity.weightOf(terms) >= LEAST_WEIGHT;
}

/** Less "as mentioned above" and the like. */
function ownTerms({ terms }: Sentence, { lexicon, texts }: Language): readonly number[] {
  return lexicon ? withoutOpening(terms, lexicon, texts) : terms;
}

function isRefrain(one: Sentence, other: Sentence, passages: readonly Passage[], { ofPassage }: Sentences): boolean {
  const kinds = [passages[one.passage]?.kind, passages[other.passage]?.kind];
  if (kinds.every((kind) => kind === 'item' || kind === 'step')) return one.terms.length < FEWEST_ITEM_TERMS;
  const alone = [one, other].every(({ passage }) => ofPassage[passage]?.length === 1);
  return alone && one.terms.length <= REFRAIN_TERMS;
}

function isSource(sentence: Sentence, claims: Claims): boolean {
  return [...claims.values()].some(({ of }) => of === sentence);
}
