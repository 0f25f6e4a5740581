// The tab a popup is about, and what can be done with tabs.
import { browser } from 'wxt/browser';

export interface TargetTab {
  readonly id: number;
  /** '' where the browser does not tell. */
  readonly url: string;
  readonly index: number;
  readonly windowId?: number | undefined;
}

interface BrowserTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly index: number;
  readonly windowId?: number | undefined;
}

/**
 * The tab under the popup. `popup.html?tab=ID` names another: that is how the popup is shown in a tab
 * of its own, where a browser offers no popup and in the end-to-end tests.
 */
export async function targetTab(search: string): Promise<TargetTab | undefined> {
  const named = new URLSearchParams(search).get('tab');
  const tab = named
    ? await browser.tabs.get(Number(named))
    : (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  return tab && targetOf(tab);
}

/** A browser's tab as the extension knows it, or undefined for what is no tab of a page. */
export function targetOf({ id, url, index, windowId }: BrowserTab): TargetTab | undefined {
  return id === undefined ? undefined : { id, url: url ?? '', index, windowId };
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Where the list of saved articles is. */
export function savedListAddress(): string {
  return browser.runtime.getURL('/saved.html');
}

/** Where a saved article is read. */
export function savedReaderAddress(id: string): string {
  return `${browser.runtime.getURL('/reader.html')}?saved=${encodeURIComponent(id)}`;
}

export async function openSavedList(): Promise<void> {
  await browser.tabs.create({ url: savedListAddress() });
}
