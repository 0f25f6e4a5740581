// A text's sentences, as a voice should say them and a reader see them marked.
import { endsInAbbreviation } from './abbreviations';
import { cut } from './cut';
import { languageOf } from './language';

/** Offsets in a text, in UTF-16 units; `end` is the first that is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Sentences longer than so many seconds of speech are marked and said in parts, so that the eye can follow. */
const LONGEST = 30;
/** These scripts have no mark for a sentence's end. A space stands between phrases, so there a part is a phrase or more. */
const UNMARKED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const LONGEST_UNMARKED = 6;

/** In reading order, without the space around them. A line break in the text always ends one. @param language BCP 47 or ''. */
export function sentencesOf(text: string, language: string): Span[] {
  const spoken = languageOf(language);
  const longest = UNMARKED.test(text) ? LONGEST_UNMARKED : LONGEST;
  return joined(text, segmented(text, spoken), spoken)
    .flatMap(({ start, end }) => cut(text.slice(start, end), longest).map((part) => shifted(part, start)))
    .map((span) => trimmed(text, span))
    .filter(({ start, end }) => end > start);
}

function segmented(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The Unicode rules know no abbreviations, and end a sentence at any question mark. */
function joined(text: string, spans: readonly Span[], language: string): Span[] {
  const whole: Span[] = [];
  for (const span of spans) {
    const before = whole.at(-1);
    if (before && goesOn(text.slice(before.start, before.end), text.slice(span.start, span.end), language))
      whole[whole.length - 1] = { start: before.start, end: span.end };
    else whole.push(span);
  }
  return whole;
}

function goesOn(before: string, after: string, language: string): boolean {
  if (before.endsWith('\n')) return false;
  // “Really?” she asked. « Vraiment ? » demanda-t-elle.
  if (/^(?:[»”’")\]]\s*)?\p{Ll}/u.test(after)) return true;
  // A bracket or quotation mark that was left over.
  if (!/[\p{L}\p{N}]/u.test(after)) return true;
  // 「行こう。」と彼は言った。
  if (/[」』]\s*$/u.test(before) && /^(?:と|って)/u.test(after)) return true;
  return endsInAbbreviation(before.trimEnd(), language);
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function trimmed(text: string, { start, end }: Span): Span {
  const part = text.slice(start, end);
  return { start: end - part.trimStart().length, end: start + part.trimEnd().length };
}
