import { expect, test } from 'vitest';
import { median, percentile } from '../../bench/page/statistics.mjs';

test('a percentile is a value of the sample, in whatever order that came', () => {
  const sample = Array.from({ length: 200 }, (_, i) => 200 - i);
  expect(percentile(sample, 0.95)).toBe(190);
  expect(percentile(sample, 1)).toBe(200);
  expect(percentile(sample, 0)).toBe(1);
  expect(sample[0]).toBe(200);
});

test('one outlier moves the highest percentile only', () => {
  const sample = [10, 10, 10, 10, 1000];
  expect(median(sample)).toBe(10);
  expect(percentile(sample, 0.95)).toBe(1000);
});

test('numbers are sorted as numbers, and what never happened comes last', () => {
  expect(median([9, 100, 10])).toBe(10);
  expect(percentile([Number.POSITIVE_INFINITY, 5, 6], 0.95)).toBe(Number.POSITIVE_INFINITY);
});

test('an empty sample has no median', () => {
  expect(median([])).toBeNaN();
});
