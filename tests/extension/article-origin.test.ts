import { beforeEach, expect, it, vi } from 'vitest';
import { readOrigin, saveOrigin } from '../../src/platform/article-origin';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

it('keeps which tab an article came from, and where that stood', async () => {
  const place = { section: 'section-2', fraction: 0.5, passage: 'the lab said', within: 0.25 };
  await saveOrigin('key', { tabId: 7, place });
  expect(await readOrigin('key')).toEqual({ tabId: 7, place });
});

it('knows of no other article, and of nothing that is no origin', async () => {
  browser.storage.session.items.set('origin:old', 7);
  expect([await readOrigin('other'), await readOrigin('old')]).toEqual([undefined, undefined]);
});
