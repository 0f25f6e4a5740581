// FNV-1a over 32 bits (Fowler, Noll, Vo): small, fast, and good enough for fingerprints compared within one page.

/**
 * The seed. Written as a signed integer: from the unsigned constant Firefox leaves its integer fast
 * path and hashes several times slower.
 */
export const HASH_SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Mixes one integer into a hash. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, PRIME);
}

/** Mixes a string into a hash, by UTF-16 units. */
export function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let i = 0; i < text.length; i += 1) mixed = Math.imul(mixed ^ text.charCodeAt(i), PRIME);
  return mixed;
}

/** Hash of a sequence of words; the same words cut differently hash differently. */
export function hashWords(words: readonly string[], start = 0, end = words.length): number {
  let hash = HASH_SEED;
  for (let i = start; i < end; i += 1) hash = mix(mixText(hash, words[i] ?? ''), 0x20);
  return hash;
}
