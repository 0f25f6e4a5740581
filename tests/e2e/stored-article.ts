// An article in the store, as the popup leaves it, and the reader tab that shows it.
import type { Page } from 'puppeteer-core';
import { type ExtensionGlobal, extensionPage, openExtensionPage } from '../../scripts/extension-pages.mjs';
import type { Article } from '../../src/article/types';
import type { ReadingPreferences } from '../../src/decide/reading-choices';
import { untilWhole } from './reader-tab';
import { type Scene, waitFor } from './scene';

export async function readStored(scene: Scene, article: Article, name: string, tab?: number): Promise<Page> {
  const helper = await extensionPage(scene.session);
  await helper.evaluate(
    async (item, stored, origin, from) => {
      const { storage } = (globalThis as unknown as ExtensionGlobal).chrome;
      await storage.session.set({ [item]: stored, ...(from === undefined ? {} : { [origin]: { tabId: from } }) });
    },
    `article:${name}`,
    article,
    `origin:${name}`,
    tab,
  );
  const reader = await openExtensionPage(scene.session, `reader.html?article=${name}`);
  await untilWhole(reader);
  return reader;
}

/** Changes the store as another page of the extension would. */
export async function prefer(scene: Scene, preferences: Partial<ReadingPreferences>): Promise<void> {
  const helper = await extensionPage(scene.session);
  await helper.evaluate((reading) => (globalThis as unknown as ExtensionGlobal).chrome.storage.local.set({ reading }), {
    version: 1,
    ...preferences,
  });
}

export async function storedPreferences(scene: Scene): Promise<Partial<ReadingPreferences>> {
  const helper = await extensionPage(scene.session);
  return helper.evaluate(async () => {
    const { reading } = await (globalThis as unknown as ExtensionGlobal).chrome.storage.local.get('reading');
    return (reading ?? {}) as Partial<ReadingPreferences>;
  });
}

export async function untilTheme(page: Page, theme: string): Promise<void> {
  await waitFor(() => page.evaluate((wanted) => document.documentElement.dataset['theme'] === wanted, theme), {
    what: `the ${theme} theme`,
  });
}
