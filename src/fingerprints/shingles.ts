// w-shingling and resemblance (Broder, "On the resemblance and containment of documents", 1997). A page's words are
// numbered once; whatever is asked of a run of them later touches numbers only, and no letter a second time.
import { numbersInSlices } from '../blocks/numbers';
import type { Page } from '../blocks/page';
import { onceInSlices } from '../blocks/remembered';
import { HASH_SEED } from './hash';

/** A run is words[start, end). A shingle is two words: that keeps a one-line pitch comparable. */
export interface Shingles {
  /** The shingles of a run. A single word is one of its own. */
  of(start: number, end: number): ReadonlySet<number>;
  /** Whether a shingle stands on the page more than once. */
  recurs(shingle: number): boolean;
  /** How many of the run's places begin a shingle that stands on the page more than once. */
  recurring(start: number, end: number): number;
  /** 0..1: how many of the run's shingles stand outside it too. */
  elsewhere(start: number, end: number): number;
  /** Equal for runs of equal words; of others it may be equal by chance. */
  hash(start: number, end: number): number;
  /** Whether two runs, told by their starts, are of the same words for this length. */
  areEqual(a: number, b: number, length: number): boolean;
}

const WORDS_A_SLICE = 10_000;

export const [shingles, shinglesInSlices] = onceInSlices(({ words }: Pick<Page, 'words'>) => numbered(words));

/** Jaccard similarity, 0..1. Two empty sets resemble nothing. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedCount(a, b);
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/** Odd, as for every polynomial hash in 32 bits. */
const BASE = 0x01000193;

function* numbered(words: readonly string[]): Generator<undefined, Shingles> {
  const length = words.length;
  const { of: word, known: vocabulary, times } = yield* numbersInSlices(words);
  const shingle = new Int32Array(length);
  const counts = new Int32Array(length);
  const known = new Map<number, number>();
  let ids = 0;
  for (let at = 0; at + 1 < length; at += 1) {
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
    const [first, second] = [word[at] ?? 0, word[at + 1] ?? 0];
    let id = ids;
    // Two words of which one stands nowhere else stand nowhere else together.
    if ((times[first] ?? 0) > 1 && (times[second] ?? 0) > 1) {
      const key = first * vocabulary.size + second;
      id = known.get(key) ?? ids;
      if (id === ids) known.set(key, id);
    }
    if (id === ids) ids += 1;
    shingle[at] = id;
    counts[id] = (counts[id] ?? 0) + 1;
  }
  // Sums and hashes of what stands before each word: those of any run follow from two of them (Rabin and Karp, 1987).
  const again = new Int32Array(length + 1);
  const before = new Int32Array(length + 1);
  const power = new Int32Array(length + 1).fill(1);
  for (let at = 0; at < length; at += 1) {
    if (at % WORDS_A_SLICE === WORDS_A_SLICE - 1) yield;
    const recurs = at + 1 < length && (counts[shingle[at] ?? 0] ?? 0) > 1;
    again[at + 1] = (again[at] ?? 0) + Number(recurs);
    before[at + 1] = Math.imul(before[at] ?? 0, BASE) + Math.imul(HASH_SEED ^ (word[at] ?? 0), BASE);
    power[at + 1] = Math.imul(power[at] ?? 0, BASE);
  }
  const of = (start: number, end: number) =>
    end - start === 1 ? new Set([-1 - (word[start] ?? 0)]) : new Set(shingle.subarray(start, Math.max(start, end - 1)));
  return {
    of,
    recurs: (id) => (counts[id] ?? 0) > 1,
    recurring: (start, end) => (again[Math.max(start, end - 1)] ?? 0) - (again[start] ?? 0),
    elsewhere(start, end) {
      const inside = new Map<number, number>();
      for (const id of shingle.subarray(start, Math.max(start, end - 1))) inside.set(id, (inside.get(id) ?? 0) + 1);
      const outside = [...inside].filter(([id, count]) => (counts[id] ?? 0) > count);
      return inside.size === 0 ? 0 : outside.length / inside.size;
    },
    hash: (start, end) => ((before[end] ?? 0) - Math.imul(before[start] ?? 0, power[end - start] ?? 1)) | 0,
    areEqual(a, b, run) {
      for (let at = 0; at < run; at += 1) if (word[a + at] !== word[b + at]) return false;
      return true;
    },
  };
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  return shared;
}
