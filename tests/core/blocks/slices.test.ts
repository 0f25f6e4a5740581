import { expect, test } from 'vitest';
import { finish, flatMapInSlices } from '../../../src/blocks/slices';

test('results come in the order of the items, with a yield after so many of them', () => {
  const steps = flatMapInSlices([1, 2, 3, 4, 5], 2, (item) => (item % 2 === 0 ? [] : [item, -item]));
  expect(steps.next()).toEqual({ done: false, value: undefined });
  expect(steps.next()).toEqual({ done: false, value: undefined });
  expect(steps.next()).toEqual({ done: true, value: [1, -1, 3, -3, 5, -5] });
  expect(finish(flatMapInSlices([], 2, () => [1]))).toEqual([]);
});
