// After an installation or an update: the tabs that are open then would be without a living script until they are loaded again.
import { browser } from 'wxt/browser';
import { grantedHosts, originsOf } from './access';
import { listen } from './listen';
import { sendToTab } from './messages';
import { cleanOnce, registerSite } from './page-scripts';
import { SITE_MATCHES } from './sites';

/** For the background. */
export function followUpdates(signal: AbortSignal): void {
  const onInstalled = async (): Promise<void> => {
    const hosts = await grantedHosts();
    // Browsers forget registrations when they update an extension.
    await Promise.all(hosts.map(registerSite));
    const tabs = await browser.tabs.query({ url: [...SITE_MATCHES, ...hosts.flatMap(originsOf)] });
    // A tab that closes, navigates or sleeps meanwhile is no failure.
    await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : revive(id))));
  };
  listen(browser.runtime.onInstalled, onInstalled, signal);
}

/** Firefox starts the new script by itself, and a page that was loaded just now has it too. */
async function revive(tabId: number): Promise<void> {
  const answer = await sendToTab(tabId, 'page.ledger', undefined).catch(() => undefined);
  if (!answer) await cleanOnce(tabId);
}
