// w-shingling and resemblance (Broder, "On the resemblance and containment of documents", 1997).
import { hashWords } from './hash';

/** Words in a shingle. Two keep a one-line pitch comparable; longer texts differ in most of theirs anyway. */
export const SHINGLE_WORDS = 2;

/** The set of hashed shingles of words[start, end). A text shorter than a shingle is one shingle. */
export function shingles(words: readonly string[], start: number, end: number): ReadonlySet<number> {
  const set = new Set<number>();
  const last = Math.max(start, end - SHINGLE_WORDS);
  if (end > start) {
    for (let i = start; i <= last; i += 1) set.add(hashWords(words, i, Math.min(end, i + SHINGLE_WORDS)));
  }
  return set;
}

/** Jaccard similarity, 0..1. Two empty sets resemble nothing. */
export function resemblance(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const shared = sharedCount(a, b);
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

function sharedCount(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const hash of small) if (large.has(hash)) shared += 1;
  return shared;
}
