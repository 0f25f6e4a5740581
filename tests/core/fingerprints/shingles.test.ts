import { expect, test } from 'vitest';
import { resemblance, shingles } from '../../../src/fingerprints/shingles';

/** The shingles of each text, on one page. */
function of(...texts: string[]): ReadonlySet<number>[] {
  const words = texts.flatMap((text) => text.split(' '));
  const known = shingles({ words });
  let start = 0;
  return texts.map((text) => {
    const end = start + text.split(' ').length;
    const set = known.of(start, end);
    start = end;
    return set;
  });
}

function likeness(one: string, other: string): number {
  const [a, b] = of(one, other);
  return resemblance(a ?? new Set(), b ?? new Set());
}

const page = { words: 'join the club today prose of the story join the club today'.split(' ') };

test('the same words resemble each other fully, others not at all', () => {
  expect(likeness('a b c d', 'a b c d')).toBe(1);
  expect(likeness('a b c d', 'e f g h')).toBe(0);
});

test('order matters: the same words shuffled resemble each other less', () => {
  expect(likeness('a b c d', 'd c b a')).toBe(0);
});

test('one changed word costs only the shingles it stands in', () => {
  expect(likeness('a b c d e f', 'a b c x e f')).toBeCloseTo(3 / 7);
});

test('a single word is a shingle, no word is none', () => {
  expect(likeness('a', 'a')).toBe(1);
  expect(likeness('a', 'b')).toBe(0);
  expect(shingles({ words: [] }).of(0, 0).size).toBe(0);
  expect(resemblance(new Set(), new Set())).toBe(0);
});

test('what stands on the page a second time is counted', () => {
  const { recurring, elsewhere } = shingles(page);
  expect(recurring(0, 4)).toBe(3);
  expect(recurring(4, 8)).toBe(0);
  expect(elsewhere(0, 4)).toBe(1);
  expect(elsewhere(4, 8)).toBe(0);
  expect(elsewhere(0, 12), 'all of the page has nothing outside it').toBe(0);
});

test('runs of equal words have the same hash, wherever they stand, and others another', () => {
  const { hash, areEqual } = shingles(page);
  expect(hash(0, 4)).toBe(hash(8, 12));
  expect(areEqual(0, 8, 4)).toBe(true);
  expect(hash(0, 4)).not.toBe(hash(4, 8));
  expect(areEqual(0, 4, 4)).toBe(false);
  expect(hash(0, 3)).not.toBe(hash(0, 4));
});
