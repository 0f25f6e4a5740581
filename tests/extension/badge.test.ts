import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createBadge } from '../../entrypoints/page.content/badge';
import { showCount } from '../../src/platform/badge';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

/** How the background takes the next messages; once they are used up, it shows what it is told. */
let fates: (() => Promise<unknown>)[];
let told: number[];
let stopping: AbortController;
const lost = () => Promise.reject(new Error('Could not establish connection.'));
const unanswered = () => Promise.resolve(undefined);

beforeEach(() => {
  reset();
  vi.useFakeTimers();
  fates = [];
  told = [];
  stopping = new AbortController();
  browser.runtime.sendMessage.mockImplementation(({ arguments: { count } }) => {
    told.push(count);
    return fates.shift()?.() ?? Promise.resolve(true);
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const badge = () => createBadge(stopping.signal);
const settled = () => vi.runAllTimersAsync();

it('is told a number once', async () => {
  const one = badge();
  one.show(0);
  one.show(3);
  await settled();
  one.show(3);
  await settled();
  expect(told).toEqual([3]);
});

it.each([
  ['is lost', lost],
  ['gets no answer', unanswered],
])('is told again when the message %s', async (_, fate) => {
  fates = [fate];
  badge().show(3);
  await settled();
  expect(told).toEqual([3, 3]);
});

it('is told the newest number when the one before it was lost', async () => {
  fates = [lost];
  const one = badge();
  one.show(3);
  one.show(2);
  await settled();
  expect(told).toEqual([3, 2]);
});

it('is never told two numbers at a time', async () => {
  const answers: (() => void)[] = [];
  fates = [() => new Promise((resolve) => answers.push(() => resolve(true)))];
  const one = badge();
  one.show(3);
  one.show(2);
  one.show(1);
  await settled();
  expect(told).toEqual([3]);
  answers[0]?.();
  await settled();
  expect(told).toEqual([3, 1]);
});

it('is given up after a while, until the page changes again', async () => {
  fates = new Array(20).fill(lost);
  const one = badge();
  one.show(3);
  await settled();
  const tries = told.length;
  expect(tries).toBeLessThan(20);
  fates = [];
  one.show(3);
  await settled();
  expect(told).toHaveLength(tries + 1);
});

it('is told anew after the browser has cleared it, though a message was on its way', async () => {
  let answer = () => {};
  fates = [
    () =>
      new Promise((resolve) => {
        answer = () => resolve(true);
      }),
  ];
  const one = badge();
  one.show(3);
  one.forget();
  one.show(3);
  answer();
  await settled();
  expect(told).toEqual([3, 3]);
});

it('is told once that nothing is folded any more when the page’s script stops, and not again', async () => {
  const one = badge();
  one.show(3);
  await settled();
  stopping.abort();
  fates = [lost];
  one.show(0);
  await settled();
  expect(told).toEqual([3, 0]);
});

it('is not shown on a tab that is gone', async () => {
  browser.action.setBadgeText.mockRejectedValue(new Error('No tab with id: 7.'));
  expect(await showCount(7, 3)).toBe(false);
  browser.action.setBadgeText.mockResolvedValue(undefined);
  expect(await showCount(7, 3)).toBe(true);
  expect(browser.action.setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
});
