// From the reader tab back to the page that the article was read from.
import { browser } from 'wxt/browser';
import { readOrigin } from './article-store';

/**
 * Shows the page's own tab and closes this one. Where that tab is gone or shows another page by now, the page is opened
 * here instead: this tab's way back leads to the article then.
 */
export async function goBack(key: string, address: string): Promise<void> {
  const origin = await readOrigin(key);
  const tab = origin === undefined ? undefined : await browser.tabs.get(origin).catch(() => undefined);
  // Where the browser does not tell the address, the tab is taken to be as it was.
  if (tab?.id !== undefined && (tab.url === undefined || samePage(tab.url, address))) {
    await browser.tabs.update(tab.id, { active: true });
    if (tab.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    await closeThisTab();
  } else if (/^https?:/.test(address)) {
    location.assign(address);
  }
}

async function closeThisTab(): Promise<void> {
  const own = await browser.tabs.getCurrent();
  if (own?.id !== undefined) await browser.tabs.remove(own.id);
}

/** Another place in the page is still the page. */
function samePage(one: string, other: string): boolean {
  return one.split('#')[0] === other.split('#')[0];
}
