import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forget, learnFrom } from '../../src/platform/memory';
import { followMemory, preload } from '../../src/platform/preload';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
}

const { scripting } = browser;
let registered: Script[];
let stop: AbortController;

beforeEach(() => {
  reset();
  registered = [];
  scripting.getRegisteredContentScripts.mockImplementation(async () => registered);
  for (const write of [scripting.registerContentScripts, scripting.updateContentScripts]) {
    write.mockImplementation(async (scripts: Script[]) => {
      registered = scripts;
    });
  }
  scripting.unregisterContentScripts.mockImplementation(async () => {
    registered = [];
  });
  stop = new AbortController();
  followMemory(stop.signal);
});
afterEach(() => stop.abort());

const PRINT = '0123456789abcdef';
const lesson = { folded: [{ print: PRINT, kind: 'promo' as const, copies: 2 }], near: [], kept: [] };
const matches = () => registered.flatMap((script) => script.matches);

test('judgement comes with the pages of sites of which a fold is remembered, and of no others', async () => {
  await learnFrom('https://www.a.example/story', lesson);
  await learnFrom('https://b.example/story', lesson);
  await learnFrom('https://c.example/story', { ...lesson, folded: [], near: lesson.folded });
  await preload();
  expect(matches()).toEqual(['*://a.example/*', '*://b.example/*', '*://www.a.example/*', '*://www.b.example/*']);
  expect(registered).toMatchObject([{ js: ['/judgement.js'], runAt: 'document_start', persistAcrossSessions: true }]);
});

test('what is forgotten comes no more; the rest stays, and nothing is written twice', async () => {
  await learnFrom('https://a.example/story', lesson);
  await learnFrom('https://b.example/story', lesson);
  await forget('a.example');
  await preload();
  expect(matches()).toEqual(['*://b.example/*', '*://www.b.example/*']);
  scripting.updateContentScripts.mockClear();
  await learnFrom('https://b.example/other', lesson);
  await preload();
  expect(scripting.updateContentScripts).not.toHaveBeenCalled();
  await forget();
  await preload();
  expect(registered).toEqual([]);
});

test('an update of the extension, which takes the registration away, brings it back', async () => {
  await learnFrom('https://a.example/story', lesson);
  await preload();
  registered = [];
  browser.runtime.onInstalled.emit({});
  await preload();
  expect(matches()).toContain('*://a.example/*');
});

test('a browser that refuses stops nothing', async () => {
  scripting.registerContentScripts.mockRejectedValue(new Error('refused'));
  await learnFrom('https://a.example/story', lesson);
  await expect(preload()).resolves.toBeUndefined();
});
