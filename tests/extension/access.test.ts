import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accessTo, grantedHosts, hostsOf, requestSite } from '../../src/platform/access';
import { cleanOnce, followPermissions, loadJudgementScript } from '../../src/platform/page-scripts';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(() => {
  reset();
  browser.scripting.getRegisteredContentScripts.mockResolvedValue([]);
  browser.tabs.query.mockResolvedValue([]);
});

const tab = (url: string) => ({ id: 7, index: 0, url });

describe('access to a tab', () => {
  it.each([
    '',
    'chrome://settings/',
    'about:addons',
    'file:///etc/hosts',
    'https://addons.mozilla.org/x',
    'https://chromewebstore.google.com/',
  ])('is none on "%s"', async (url) => {
    browser.permissions.contains.mockResolvedValue(true);
    expect(await accessTo(tab(url))).toEqual({ is: 'internal' });
  });

  it('is told by what the browser grants, listed or not', async () => {
    browser.permissions.contains.mockResolvedValue(true);
    expect(await accessTo(tab('https://www.opentools.ai/x'))).toEqual({ is: 'listed', host: 'www.opentools.ai' });
    expect(await accessTo(tab('https://example.com/x'))).toEqual({ is: 'granted', host: 'example.com' });
    browser.permissions.contains.mockResolvedValue(false);
    expect(await accessTo(tab('https://www.opentools.ai/x'))).toMatchObject({ is: 'once' });
  });

  it('is asked for in the click itself, for this host alone', () => {
    requestSite('example.com');
    expect(browser.permissions.request).toHaveBeenCalledWith({ origins: ['*://example.com/*'] });
  });

  it('lists the hosts that the reader allowed', async () => {
    browser.permissions.getAll.mockResolvedValue({
      origins: ['*://opentools.ai/*', '*://*.opentools.ai/*', 'https://example.com/*'],
    });
    expect(await grantedHosts()).toEqual(['example.com']);
  });

  it('takes no host from a pattern for all of them', () => {
    expect(hostsOf(['<all_urls>', '*://*/*', 'https://*/*', '*://example.com/*'])).toEqual(['example.com']);
  });
});

describe('the page’s script', () => {
  it('is put into a page with its style', async () => {
    await cleanOnce(7);
    const target = { tabId: 7 };
    expect(browser.scripting.insertCSS).toHaveBeenCalledWith({ target, files: ['/content-scripts/page.css'] });
    expect(browser.scripting.executeScript).toHaveBeenCalledWith({
      target,
      files: expect.arrayContaining(['/content-scripts/page.js']),
    });
  });

  it('is taught to judge in the very page that asks, also behind the one shown', async () => {
    const files = ['/judgement.js'];
    await loadJudgementScript({ tabId: 7, documentId: 'behind' });
    const target = { tabId: 7, documentIds: ['behind'] };
    expect(browser.scripting.executeScript).toHaveBeenLastCalledWith({ target, files, injectImmediately: true });
    await loadJudgementScript({ tabId: 7, documentId: undefined });
    expect(browser.scripting.executeScript).toHaveBeenLastCalledWith({
      target: { tabId: 7 },
      files,
      injectImmediately: true,
    });
  });

  it('comes to stay when the reader allows a site, and starts in its open tabs', async () => {
    browser.tabs.query.mockResolvedValue([{ id: 7 }]);
    followPermissions(new AbortController().signal);
    await Promise.all(browser.permissions.onAdded.emit({ origins: ['*://example.com/*'] }));
    const [scripts] = browser.scripting.registerContentScripts.mock.lastCall ?? [];
    expect(scripts).toMatchObject([{ matches: ['*://example.com/*'], persistAcrossSessions: true }]);
    expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
  });

  it('is updated, not registered twice', async () => {
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([{}]);
    followPermissions(new AbortController().signal);
    await Promise.all(browser.permissions.onAdded.emit({ origins: ['*://example.com/*'] }));
    expect(browser.scripting.registerContentScripts).not.toHaveBeenCalled();
    expect(browser.scripting.updateContentScripts).toHaveBeenCalledOnce();
  });

  it('goes when the reader takes the site back', async () => {
    browser.scripting.getRegisteredContentScripts.mockResolvedValue([{}]);
    followPermissions(new AbortController().signal);
    await Promise.all(browser.permissions.onRemoved.emit({ origins: ['*://example.com/*'] }));
    expect(browser.scripting.unregisterContentScripts).toHaveBeenCalledWith({ ids: ['site:example.com'] });
  });
});
