// From the reader tab back to the page that the article was read from.
import { browser } from 'wxt/browser';
import type { Place } from '../blocks/place';
import { readOrigin } from './article-origin';
import { sendToTab } from './messages';

/**
 * Shows the page's own tab, at a place of the article. Where that tab is gone or shows another page by now, the page is
 * opened here instead: this tab's way back leads to the article then.
 * @param then whether the reader tab closes.
 */
export async function goBack(key: string, address: string, place: Place, then: 'close' | 'stay'): Promise<void> {
  const origin = await readOrigin(key);
  const tab = origin && (await browser.tabs.get(origin.tabId).catch(() => undefined));
  if (tab?.id !== undefined && (await shows(tab.id, tab.url, address, place))) {
    await browser.tabs.update(tab.id, { active: true });
    // Firefox for Android has no windows.
    if (tab.windowId !== undefined) await browser.windows?.update(tab.windowId, { focused: true });
    if (then === 'close') await closeThisTab();
  } else if (/^https?:/.test(address)) {
    location.assign(address);
  }
}

/** Brings the page to the place where it can. Where neither it nor the browser tells, it is taken to be as it was. */
async function shows(tabId: number, url: string | undefined, address: string, place: Place): Promise<boolean> {
  if (url !== undefined && !samePage(url, address)) return false;
  const isThere = await ask(tabId, address, place);
  return url !== undefined || isThere !== false;
}

async function closeThisTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

/** Another place in the page is still the page. */
function samePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}

/** Undefined where nobody answers: the page was loaded anew. */
async function ask(tabId: number, address: string, place: Place): Promise<boolean | undefined> {
  try {
    return await sendToTab(tabId, 'place.go', { address, place });
  } catch {
    return undefined;
  }
}
