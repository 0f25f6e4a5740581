// A page's words as numbers: whatever compares or looks up words later touches no letter a second time.
import { onceInSlices } from './remembered';

export interface Numbers {
  /** For each word its number: equal words have equal ones, from 0 in the order in which they come first. */
  readonly of: Int32Array;
  readonly known: ReadonlyMap<string, number>;
  /** How often each stands there, by its number. */
  readonly times: readonly number[];
}

const WORDS_A_SLICE = 10_000;

/** The words of a page are frozen, so their numbers stay true as long as they are held. */
export const [numbersOf, numbersInSlices] = onceInSlices(numbered);

function* numbered(words: readonly string[]): Generator<undefined, Numbers> {
  const known = new Map<string, number>();
  const of = new Int32Array(words.length);
  const times: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
    const word = words[at] as string; // Within the array.
    let number = known.get(word);
    if (number === undefined) {
      number = known.size;
      known.set(word, number);
      times.push(0);
    }
    times[number] = (times[number] ?? 0) + 1;
    of[at] = number;
  }
  return { of, known, times };
}
