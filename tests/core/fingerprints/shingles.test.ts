import { expect, test } from 'vitest';
import { resemblance, shingles } from '../../../src/fingerprints/shingles';

const of = (text: string) => shingles(text.split(' '), 0, text.split(' ').length);

test('the same words resemble each other fully, others not at all', () => {
  expect(resemblance(of('a b c d'), of('a b c d'))).toBe(1);
  expect(resemblance(of('a b c d'), of('e f g h'))).toBe(0);
});

test('order matters: the same words shuffled resemble each other less', () => {
  expect(resemblance(of('a b c d'), of('d c b a'))).toBe(0);
});

test('one changed word costs only the shingles it stands in', () => {
  expect(resemblance(of('a b c d e f'), of('a b c x e f'))).toBeCloseTo(3 / 7);
});

test('a single word is a shingle, no word is none', () => {
  expect(of('a').size).toBe(1);
  expect(shingles([], 0, 0).size).toBe(0);
  expect(resemblance(new Set(), new Set())).toBe(0);
});
