import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { followChoices } from '../../entrypoints/page.content/choices';
import type { SiteChoices } from '../../src/platform/page-handle';
import { updateSettings } from '../../src/platform/settings';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const { local } = browser.storage;
const read = local.get;
let closing: AbortController;
let heard: SiteChoices['mode'][];

beforeEach(() => {
  reset();
  vi.useFakeTimers();
  closing = new AbortController();
  heard = [];
});
afterEach(() => {
  closing.abort();
  local.get = read;
  vi.useRealTimers();
});

const follow = () =>
  followChoices(
    'story.example',
    ({ mode }) => {
      heard.push(mode);
    },
    closing.signal,
  );
const switchOff = () => updateSettings((known) => ({ ...known, enabled: false }));

it('tells the choices at once, and again when they change', async () => {
  await follow();
  expect(heard).toEqual(['fold']);
  await switchOff();
  expect(heard).toEqual(['fold', 'off']);
});

it('asks a store that fails until it answers', async () => {
  local.get = () => Promise.reject(new Error('the disk is gone'));
  const following = follow();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(heard).toEqual([]);
  local.get = read;
  await vi.advanceTimersByTimeAsync(2000);
  await following;
  expect(heard).toEqual(['fold']);
});

it('asks no more once the page is gone', async () => {
  const ask = vi.fn(() => Promise.reject(new Error('the disk is gone')));
  local.get = ask;
  const following = follow();
  await vi.advanceTimersByTimeAsync(0);
  closing.abort();
  await vi.advanceTimersByTimeAsync(10_000);
  await following;
  expect(ask).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
});

it('keeps to what was heard meanwhile, which is newer than what was asked for', async () => {
  let answer = () => {};
  const old = await read(null);
  local.get = () =>
    new Promise<Record<string, unknown>>((resolve) => {
      answer = () => resolve(old);
    });
  const following = follow();
  browser.storage.onChanged.emit({ settings: { newValue: { version: 1, enabled: false } } }, 'local');
  answer();
  await following;
  expect(heard).toEqual(['off']);
});
