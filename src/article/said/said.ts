// What of an article was said before in it: near-copies, and sentences that add nothing to an earlier one.
import type { Root } from 'hast';
import { articleBody } from '../text';
import { countWords } from '../words';
import { type Claims, claimsIn } from './claims';
import { lexiconOf } from './lexicon';
import { type Passage, passagesOf } from './passages';
import { isAttribution } from './pull-quotes';
import { rarityIn } from './rarity';
import { readSentences, type Sentence } from './sentence';
import type { Place, Repeat, Said } from './types';

/**
 * `body` as the views draw it; `language`: BCP 47, or ''. Pure. Time grows with the article's words, not with the pairs
 * of its sentences.
 */
export function alreadySaid(body: Root, language: string): Said {
  const passages = passagesOf(body);
  const sentences = readSentences(passages, language);
  const { all, texts } = sentences;
  const lexicon = lexiconOf(all, texts);
  const claims = claimsIn(passages, sentences, { lexicon, texts, rarity: rarityIn(all, texts.length) });
  const repeats = passages.flatMap((passage, i) => repeatsIn(passage, passages, sentences.ofPassage[i] ?? [], claims));
  const repeated = repeats.reduce((sum, place) => sum + countWords(textAt(place, passages)), 0);
  return { repeats, wordsOnce: Math.max(0, countWords(articleBody(body)) - repeated) };
}

/** How many repeats stand under each heading, by its id. */
export function repeatsBySection({ repeats }: Said): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { section } of repeats) counts[section] = (counts[section] ?? 0) + 1;
  return counts;
}

function textAt({ passage, start, end }: Place, passages: readonly Passage[]): string {
  return passages[passage]?.text.slice(start, end) ?? '';
}

/** One for the whole passage, or one for each run of sentences that repeats a run. */
function repeatsIn(
  passage: Passage,
  passages: readonly Passage[],
  sentences: readonly Sentence[],
  claims: Claims,
): Repeat[] {
  const { section } = passage;
  const left = sentences.filter((one) => !claims.has(one) && one.terms.length > 0 && !isAttribution(one, passage));
  const whole = left.length === 0;
  const runs: { sentences: Sentence[]; first: Sentence[]; isSame: boolean }[] = [];
  for (const sentence of sentences) {
    const claim = claims.get(sentence);
    if (!claim) continue;
    const source = sourceOf(claim.of, claims);
    const run = runs.at(-1);
    const goesOn = run?.sentences.at(-1)?.id === sentence.id - 1 && (whole || isNext(run.first.at(-1), source));
    if (run && goesOn) {
      run.sentences.push(sentence);
      run.isSame &&= claim.kind === 'same';
      if (isNext(run.first.at(-1), source)) run.first.push(source);
    } else runs.push({ sentences: [sentence], first: [source], isSame: claim.kind === 'same' });
  }
  return runs.map((run) => ({
    ...placeOf(run.sentences, passages),
    kind: run.isSame ? 'same' : 'nothing-new',
    whole,
    first: placeOf(run.first, passages),
    section,
  }));
}

function isNext(before: Sentence | undefined, after: Sentence): boolean {
  return before?.passage === after.passage && (after.id === before.id || after.id === before.id + 1);
}

/** What a repeat repeats may repeat in its turn. */
function sourceOf(sentence: Sentence, claims: Claims): Sentence {
  const claim = claims.get(sentence);
  return claim ? sourceOf(claim.of, claims) : sentence;
}

/** Without the space behind the last sentence. */
function placeOf(run: readonly Sentence[], passages: readonly Passage[]): Place {
  const [first, last] = [run[0], run.at(-1)];
  const place = { passage: first?.passage ?? 0, start: first?.start ?? 0, end: last?.end ?? 0 };
  return { ...place, end: place.start + textAt(place, passages).trimEnd().length };
}
