import { expect, test } from 'vitest';
import { inSlices } from '../../../src/collapse/slices';

function* count(to: number): Generator<undefined, number> {
  for (let i = 0; i < to; i += 1) yield;
  return to;
}

test('runs to the end and gives the result', async () => {
  expect(await inSlices(count(50), new AbortController().signal)).toBe(50);
});

test('long work lets others have their turn', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  const slow = function* (): Generator<undefined, undefined> {
    for (let i = 0; i < 6; i += 1) {
      const end = performance.now() + 10;
      while (performance.now() < end);
      yield;
    }
    return undefined;
  };
  await inSlices(slow(), new AbortController().signal);
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

test('stops with its signal', async () => {
  const controller = new AbortController();
  controller.abort();
  expect(await inSlices(count(5), controller.signal)).toBeUndefined();
});
