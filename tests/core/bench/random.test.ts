import { expect, test } from 'vitest';
import { seededRandom } from '../../bench/page/random.mjs';
import { drawChanges } from '../../bench/page/stir.mjs';

const numbers = (seed: number, count = 10_000) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, random);
};

test('the same seed gives the same numbers, another seed others', () => {
  expect(numbers(7, 50)).toEqual(numbers(7, 50));
  expect(numbers(7, 50)).not.toEqual(numbers(8, 50));
});

test.each([0, 1, -5, 2 ** 31])('seed %i gives numbers from 0 up to 1, evenly', (seed) => {
  const drawn = numbers(seed);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, i) => drawn.filter((one) => Math.floor(one * 10) === i).length);
  for (const count of tenths) expect(Math.abs(count - 1000)).toBeLessThan(150);
});

test('changes are drawn as three numbers each, the same for two pages', () => {
  expect(drawChanges(5, 3)).toEqual(drawChanges(5, 3));
  expect(drawChanges(5, 3).map((change) => change.length)).toEqual([3, 3, 3, 3, 3]);
});
