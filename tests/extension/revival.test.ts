import { beforeEach, expect, it, vi } from 'vitest';
import { followUpdates } from '../../src/platform/revival';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));
beforeEach(() => {
  reset();
  browser.permissions.getAll.mockResolvedValue({ origins: ['*://example.com/*'] });
  browser.scripting.getRegisteredContentScripts.mockResolvedValue([]);
  browser.tabs.query.mockResolvedValue([{ id: 7 }, { id: 8 }]);
  browser.tabs.sendMessage.mockRejectedValue(new Error('nobody there'));
});

async function update(): Promise<void> {
  followUpdates(new AbortController().signal);
  await Promise.all(browser.runtime.onInstalled.emit({ reason: 'update' }));
}

it('starts in the open tabs of every site where it may work', async () => {
  await update();
  const [{ url }] = browser.tabs.query.mock.lastCall ?? [{}];
  expect(url).toEqual(expect.arrayContaining(['*://example.com/*', '*://*.opentools.ai/*']));
  expect(browser.scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([7, 8]);
});

it('leaves a tab alone where a living script answers', async () => {
  browser.tabs.sendMessage.mockImplementation(async (id: number) => {
    if (id === 7) return { settled: true };
    throw new Error('nobody there');
  });
  await update();
  expect(browser.scripting.executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([8]);
});

it('does not stop at a tab that has gone', async () => {
  browser.scripting.insertCSS.mockImplementationOnce(async () => {
    throw new Error('no tab');
  });
  await update();
  expect(browser.scripting.executeScript).toHaveBeenCalledOnce();
});

it('registers the sites that the reader has allowed again', async () => {
  await update();
  const [scripts] = browser.scripting.registerContentScripts.mock.lastCall ?? [];
  expect(scripts).toMatchObject([{ matches: ['*://example.com/*'] }]);
});
