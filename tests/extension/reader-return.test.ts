import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { START } from '../../src/blocks/place';
import { saveOrigin } from '../../src/platform/article-origin';
import { saveArticle } from '../../src/platform/article-store';
import { goBack } from '../../src/platform/reader-return';
import { ARTICLE } from '../core/view/sample-article';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const assign = vi.fn();

beforeEach(() => {
  reset();
  vi.stubGlobal('location', { assign, protocol: 'about:' });
  browser.tabs.getCurrent.mockResolvedValue({ id: 9 });
});
afterEach(() => vi.unstubAllGlobals());

async function savedFrom(tabId: number): Promise<string> {
  const key = await saveArticle(ARTICLE);
  await saveOrigin(key, { tabId });
  return key;
}

describe('the way back from the reader', () => {
  it('leads to the page’s own tab and closes the reader', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, windowId: 2, url: `${ARTICLE.url}#section-1` });
    await goBack(await savedFrom(7), ARTICLE.url, START, 'close');
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
    expect(browser.windows.update).toHaveBeenCalledWith(2, { focused: true });
    expect(browser.tabs.remove).toHaveBeenCalledWith(9);
    expect(assign).not.toHaveBeenCalled();
  });

  it('trusts a tab whose address the browser does not tell', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    await goBack(await savedFrom(7), ARTICLE.url, START, 'close');
    expect(browser.tabs.update).toHaveBeenCalledWith(7, { active: true });
  });

  it.each([
    ['is closed', () => browser.tabs.get.mockRejectedValue(new Error('No tab'))],
    ['shows another page by now', () => browser.tabs.get.mockResolvedValue({ id: 7, url: 'https://example.com/' })],
  ])('opens the page here where its tab %s', async (_, prepare) => {
    prepare();
    await goBack(await savedFrom(7), ARTICLE.url, START, 'close');
    expect(assign).toHaveBeenCalledWith(ARTICLE.url);
    expect([browser.tabs.update.mock.calls.length, browser.tabs.remove.mock.calls.length]).toEqual([0, 0]);
  });

  it('takes the page to where the reader is', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7, url: ARTICLE.url });
    browser.tabs.sendMessage.mockResolvedValue(true);
    const place = { ...START, section: 'section-2', fraction: 0.5 };
    await goBack(await savedFrom(7), ARTICLE.url, place, 'stay');
    const message = { chaffinch: 'place.go', arguments: { address: ARTICLE.url, place } };
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, message, { frameId: 0 });
    expect(browser.tabs.remove).not.toHaveBeenCalled();
  });

  it('believes a page that says it is another one', async () => {
    browser.tabs.get.mockResolvedValue({ id: 7 });
    browser.tabs.sendMessage.mockResolvedValue(false);
    await goBack(await savedFrom(7), ARTICLE.url, START, 'close');
    expect(assign).toHaveBeenCalledWith(ARTICLE.url);
  });

  it('opens nothing but pages of the web', async () => {
    await goBack('unknown', 'javascript:alert(1)', START, 'close');
    expect(assign).not.toHaveBeenCalled();
  });
});
