import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followShownTab } from '../../src/platform/shown-tab';
import { browser, reset } from './fake-browser';

vi.mock('wxt/browser', () => import('./fake-browser'));

const tab = { id: 7, index: 0, active: true, windowId: 1, status: 'complete', url: 'https://opentools.ai/one' };
let changed: ReturnType<typeof vi.fn<(isLoading: boolean) => void>>;
let closing: AbortController;

beforeEach(async () => {
  reset();
  browser.windows.getCurrent.mockResolvedValue({ id: 1 });
  browser.tabs.query.mockResolvedValue([tab]);
  changed = vi.fn();
  closing = new AbortController();
  followShownTab(changed, closing.signal);
  await settled();
});

describe('the tab that is shown', () => {
  it('is another one after a switch in this window', async () => {
    browser.tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    await settled();
    expect(changed.mock.calls).toEqual([[false]]);
  });

  it('is the same after a switch in another window', async () => {
    browser.tabs.onActivated.emit({ tabId: 8, windowId: 2 });
    browser.tabs.onUpdated.emit(9, { status: 'loading' }, { ...tab, windowId: 2 });
    browser.tabs.onUpdated.emit(9, { status: 'loading' }, { ...tab, active: false });
    await settled();
    expect(changed).not.toHaveBeenCalled();
  });

  it('goes elsewhere by loading', async () => {
    browser.tabs.onUpdated.emit(7, { status: 'loading' }, { ...tab, status: 'loading' });
    await settled();
    expect(changed.mock.calls).toEqual([[true]]);
  });

  it('goes elsewhere within its page, and not by a place in it', async () => {
    browser.tabs.onUpdated.emit(7, { url: `${tab.url}#part` }, { ...tab, url: `${tab.url}#part` });
    await settled();
    expect(changed).not.toHaveBeenCalled();
    const two = 'https://opentools.ai/two';
    browser.tabs.onUpdated.emit(7, { url: two }, { ...tab, url: two });
    await settled();
    expect(changed.mock.calls).toEqual([[false]]);
  });

  it('is followed no more after the signal', async () => {
    closing.abort();
    browser.tabs.onActivated.emit({ tabId: 8, windowId: 1 });
    await settled();
    expect(changed).not.toHaveBeenCalled();
  });
});

function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
