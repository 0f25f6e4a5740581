// A sentence as it is compared: its terms as numbers, so that equality is quick to tell.
import type { Passage } from './passages';
import { sentencesOf } from './sentences';
import { termsOf } from './terms';

export interface Sentence {
  readonly id: number;
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly terms: readonly number[];
  /** Each of them once. */
  readonly distinct: readonly number[];
  /** For each term whether punctuation sets it off from the one before. */
  readonly apart: readonly boolean[];
  readonly isQuestion: boolean;
  /** It ends as a sentence does. What does not is a label, a credit or a heading in disguise. */
  readonly isWhole: boolean;
  /** "Price: …" is said of what it stands under, so that it says another thing elsewhere. */
  readonly isLabelled: boolean;
}

export interface Sentences {
  readonly all: readonly Sentence[];
  /** `ofPassage[i]`: those of passage i, in order. */
  readonly ofPassage: readonly (readonly Sentence[])[];
  /** The text of each term's number. */
  readonly texts: readonly string[];
}

const QUESTION = /[?？؟;](?:["'”’»）)\]]|\s)*$|^\s*¿/u;
const ENDED = /[.!?…。！？．؟۔।](?:["'“”’»«」』）)\]]|\s)*$/u;
const LABELLED = /^\s*(?:[^\s:：]+\s+){0,3}[^\s:：]{1,24}[:：](?:\s|\p{L})/u;

export function readSentences(passages: readonly Passage[], language: string): Sentences {
  const known = new Map<string, number>();
  const texts: string[] = [];
  const numberOf = (text: string): number => {
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, texts.length);
    return texts.push(text) - 1;
  };
  const all: Sentence[] = [];
  const ofPassage = passages.map(({ text }, passage) =>
    sentencesOf(text, language).map(({ start, end }) => {
      const words = text.slice(start, end);
      const terms = termsOf(words);
      const numbers = terms.map((term) => numberOf(term.text));
      const sentence: Sentence = {
        id: all.length,
        passage,
        start,
        end,
        terms: numbers,
        distinct: [...new Set(numbers)],
        apart: terms.map((term) => term.apart),
        isQuestion: isQuestion(words),
        isWhole: ENDED.test(words),
        isLabelled: LABELLED.test(words),
      };
      all.push(sentence);
      return sentence;
    }),
  );
  return { all, ofPassage, texts };
}

/** A semicolon asks in Greek only. */
function isQuestion(text: string): boolean {
  return QUESTION.test(text) && (!/;\s*$/.test(text) || /\p{sc=Greek}/u.test(text));
}
