import { expect, test } from 'vitest';
import { Effort } from '../../../src/collapse/effort';

function start() {
  let now = 0;
  const effort = new Effort(() => now);
  return { effort, wait: (milliseconds: number) => (now += milliseconds) };
}

/** How often a block may be folded anew when the page waits so many milliseconds each time; at most `limit`. */
function times(pause: number, nameOf: (i: number) => string, limit = 5000): number {
  const { effort, wait } = start();
  for (let i = 0; i < limit; i += 1) {
    if (!effort.spend([nameOf(i)]).has(nameOf(i))) return i;
    wait(pause);
  }
  return limit;
}

test('a block that is put back at once each time is given up', () => {
  expect(times(16, () => 'box')).toBeLessThan(300);
});

test('a page that draws itself anew each second is followed for ever', () => {
  expect(times(1000, () => 'box')).toBe(5000);
});

test('other words each time win nothing', () => {
  expect(times(16, (i) => `box ${i}`)).toBeLessThan(600);
});

test('what is given up stays so, and other blocks are not touched by it', () => {
  const { effort, wait } = start();
  for (let i = 0; i < 300; i += 1) effort.spend(['box']);
  wait(3_600_000);
  expect(effort.spend(['box', 'other'])).toEqual(new Set(['other']));
  expect(effort.isGiven('box')).toBe(true);
});

test('copies that are folded together count once', () => {
  const { effort } = start();
  for (let i = 0; i < 200; i += 1) effort.spend(['box', 'box', 'box']);
  expect(effort.isGiven('box')).toBe(false);
});

test('answering back counts more', () => {
  const { effort } = start();
  for (let i = 0; i < 30; i += 1) effort.spend(['box'], 10);
  expect(effort.isGiven('box')).toBe(true);
});

test('the reader’s switch begins anew', () => {
  const { effort } = start();
  for (let i = 0; i < 300; i += 1) effort.spend(['box']);
  effort.reset();
  expect(effort.isGiven('box')).toBe(false);
});

test('within a task a page is answered five times, from the third on with more weight', async () => {
  const effort = new Effort();
  const weights = [1, 2, 3, 4, 5].map(() => (effort.answers() ? effort.weight : 0));
  expect(weights).toEqual([1, 1, 10, 10, 10]);
  expect(effort.answers()).toBe(false);
  await new Promise((resolve) => setTimeout(resolve));
  expect([effort.answers(), effort.weight]).toEqual([true, 1]);
});
