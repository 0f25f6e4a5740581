import { expect, test } from 'vitest';
import { HASH_SEED, hashWords, mixText } from '../../../src/fingerprints/hash';

test('FNV-1a gives its published values', () => {
  expect(mixText(HASH_SEED, 'a') >>> 0).toBe(0xe40c292c);
  expect(mixText(HASH_SEED, 'foobar') >>> 0).toBe(0xbf9cf968);
});

test('words cut differently hash differently', () => {
  expect(hashWords(['ab', 'c'])).not.toBe(hashWords(['a', 'bc']));
});

test('a range hashes like its own words', () => {
  expect(hashWords(['x', 'a', 'b', 'y'], 1, 3)).toBe(hashWords(['a', 'b']));
});
