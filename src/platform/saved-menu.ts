// “Save this article for later” in a page's context menu; what came of it is told on the toolbar button.
import { browser } from 'wxt/browser';
import type { Article } from '../article/types';
import { tellOnButton } from './badge';
import { articleInTab } from './page-acts';
import { keepArticle } from './saved-articles';
import { SavedFault } from './saved-database';
import { translate } from './strings';

/** The item's id in the menu. */
export const SAVE_ITEM = 'save';

/**
 * For the background; listens at once, since a stopped background is started by the event that it missed.
 * @param textOf an article's text, a line a block, for searching
 */
export function followSaveItem(textOf: (article: Article) => string): void {
  // Firefox stops an idle background while it writes, unless the listener answers with what it waits for.
  browser.contextMenus?.onClicked.addListener(async ({ menuItemId }, tab) => {
    // Nothing is kept of a private window.
    if (menuItemId !== SAVE_ITEM || tab?.id === undefined || tab.incognito) return;
    await saveFrom(tab.id, textOf).catch((error: unknown) => console.warn('Chaffinch could not do this.', error));
  });
}

async function saveFrom(tabId: number, textOf: (article: Article) => string): Promise<void> {
  const name = translate('extension_name');
  try {
    const article = await articleInTab(tabId);
    if (!article) return await tellOnButton(tabId, '–', translate('save.told.noArticle'), name);
    const { updated } = await keepArticle(article, textOf(article));
    await tellOnButton(tabId, '✓', translate(updated ? 'save.told.updated' : 'save.told.saved'), name);
  } catch (error) {
    const isFull = error instanceof SavedFault && error.kind === 'full';
    await tellOnButton(tabId, '–', translate(isFull ? 'save.told.full' : 'save.failed'), name);
    throw error;
  }
}
