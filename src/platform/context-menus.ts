// What Chaffinch adds to a page's context menu. A click there also grants access to the page, as on the toolbar button.
import { browser } from 'wxt/browser';
import { pickFromMenu, readInTab, showEverything } from './page-acts';
import { SAVE_ITEM } from './saved-menu';
import { hasSidePanel, openSidePanel } from './side-panel';
import { translate } from './strings';
import { type TargetTab, targetOf } from './tabs';

const ACTS: ReadonlyMap<unknown, (tab: TargetTab) => Promise<void>> = new Map([
  ['pick', pickFromMenu],
  ['read', readInTab],
  ['show', showEverything],
  ['panel', openSidePanel],
]);
const ON_PAGES = {
  // Not inside frames: only the page itself is read.
  contexts: ['page', 'selection', 'link', 'image', 'video', 'audio'],
  documentUrlPatterns: ['http://*/*', 'https://*/*'],
} satisfies Parameters<typeof browser.contextMenus.create>[0];

/** For the background; listens at once, since a stopped background is started by the event that it missed. */
export function offerContextMenus(): void {
  // Firefox for Android has no such menu.
  if (!browser.contextMenus) return;
  browser.runtime.onInstalled.addListener(createItems);
  // Firefox stops an idle background while it waits for a page, unless the listener answers with what it waits for.
  browser.contextMenus.onClicked.addListener(async ({ menuItemId }, tab) => {
    const target = tab && targetOf(tab);
    const act = ACTS.get(menuItemId);
    if (target && act) await act(target).catch((error: unknown) => console.warn('Chaffinch could not do this.', error));
  });
}

/** Browsers keep the items; an update finds those of the version before. */
async function createItems(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'pick', title: translate('menu.pick'), ...ON_PAGES });
  browser.contextMenus.create({ id: 'read', title: translate('menu.read'), ...ON_PAGES });
  browser.contextMenus.create({ id: SAVE_ITEM, title: translate('menu.save'), ...ON_PAGES });
  if (hasSidePanel()) browser.contextMenus.create({ id: 'panel', title: translate('menu.panel'), ...ON_PAGES });
  browser.contextMenus.create({ id: 'show', title: translate('menu.show'), ...ON_PAGES });
}
