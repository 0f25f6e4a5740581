// The tab that is shown in this window, as it changes.
import { browser } from 'wxt/browser';
import { listen } from './listen';
import { targetTab } from './tabs';

/**
 * Calls when another tab is shown, and when the one that is shown goes elsewhere.
 * @param listener is told whether the page is still on its way.
 */
export function followShownTab(listener: (isLoading: boolean) => void, signal: AbortSignal): void {
  const own = browser.windows?.getCurrent().then(({ id }) => id);
  const isOwn = async (windowId: number | undefined) => own === undefined || (await own) === windowId;
  /** Of the tab that is shown, without the part that leads within its page; '' where the browser does not tell. */
  let address = '';
  const remember = async (): Promise<void> => {
    address = withoutHash((await targetTab(''))?.url ?? '');
  };

  const onActivated = async ({ windowId }: { windowId: number }): Promise<void> => {
    if (!(await isOwn(windowId))) return;
    listener(false);
    await remember();
  };
  const onUpdated = async (_: number, { status, url }: Change, tab: Tab): Promise<void> => {
    if (!tab.active || !(await isOwn(tab.windowId))) return;
    const next = withoutHash(url ?? tab.url ?? '');
    const isElsewhere = url !== undefined && next !== address;
    address = next;
    if (status === 'loading' || isElsewhere) listener(tab.status === 'loading');
  };

  void remember();
  listen(browser.tabs.onActivated, onActivated, signal);
  listen(browser.tabs.onUpdated, onUpdated, signal);
}

interface Change {
  readonly status?: string | undefined;
  readonly url?: string | undefined;
}

interface Tab extends Change {
  readonly active: boolean;
  readonly windowId?: number | undefined;
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
