import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { saveArticle } from '../../src/platform/article-store';
import { goBack } from '../../src/platform/reader-return';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const assign = vi.fn();

beforeEach(() => {
  reset();
  vi.stubGlobal('location', { assign });
  browser.tabs.getCurrent.mockResolvedValue({ id: 9 });
});
afterEach(() => vi.unstubAllGlobals());

describe('the way back from the reader', () => {
  it('leads to the page’s own tab and closes the reader', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, windowId: 2, url: `${ARTICLE.url}#section-1` });
    await goBack(await saveArticle(ARTICLE, 7), ARTICLE.url);
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
    expect(browser.windows.update).toHaveBeenCalledWith(2, { focused: true });
    expect(browser.tabs.remove).toHaveBeenCalledWith(9);
    expect(assign).not.toHaveBeenCalled();
  });

  it('trusts a tab whose address the browser does not tell', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    await goBack(await saveArticle(ARTICLE, 7), ARTICLE.url);
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  it.each([
    ['is closed', () => browser.tabs.get.mockRejectedValue(new Error('No tab'))],
    ['shows another page by now', () => browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://example.com/' })],
  ])('opens the page here where its tab %s', async (_, prepare) => {
    prepare();
    await goBack(await saveArticle(ARTICLE, 7), ARTICLE.url);
    expect(assign).toHaveBeenCalledWith(ARTICLE.url);
    expect([browser.tabs.update.mock.calls.length, browser.tabs.remove.mock.calls.length]).toEqual([0, 0]);
  });

  it('opens nothing but pages of the web', async () => {
    await goBack('unknown', 'javascript:alert(1)');
    expect(assign).not.toHaveBeenCalled();
  });
});
