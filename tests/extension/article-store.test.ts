import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readOrigin, saveOrigin } from '../../src/platform/article-origin';
import { openReader, readArticle, saveArticle } from '../../src/platform/article-store';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(reset);

describe('an article on its way to the reader', () => {
  it('is found under the key in the reader’s address', async () => {
    await openReader(ARTICLE, { id: 7, url: ARTICLE.url, index: 3 });
    const [{ url, index }] = browser.tabs.create.mock.lastCall ?? [{}];
    expect([new URL(url).pathname, index]).toEqual(['/reader.html', 4]);
    const key = new URL(url).searchParams.get('article') ?? '';
    expect(await readArticle(key)).toEqual(ARTICLE);
    expect(await readOrigin(key)).toEqual({ tabId: 7, place: undefined });
  });

  it('makes room by letting the oldest go', async () => {
    const keys: string[] = [];
    for (let count = 0; count < 11; count += 1) {
      const key = await saveArticle({ ...ARTICLE, title: String(count) });
      await saveOrigin(key, { tabId: count });
      keys.push(key);
    }
    expect(await readOrigin(keys[0] ?? '')).toBeUndefined();
    expect(await readArticle(keys[0] ?? '')).toBeUndefined();
    expect((await readArticle(keys[1] ?? ''))?.title).toBe('1');
    expect(browser.storage.session.items.size).toBe(21);
  });

  it.each(['', 'unknown', '__proto__'])('is not there under the key "%s"', async (key) => {
    expect(await readArticle(key)).toBeUndefined();
  });

  it('is not there where something else stands in its place', async () => {
    browser.storage.session.items.set('article:x', { title: 'half' });
    expect(await readArticle('x')).toBeUndefined();
  });

  it('is not there where what was left out of it is no passage', async () => {
    browser.storage.session.items.set('article:x', { ...ARTICLE, leftOut: [{ category: 'promo' }] });
    expect(await readArticle('x')).toBeUndefined();
  });
});
