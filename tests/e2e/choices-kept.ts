// What a reader decides in the ledger, and what the browser has kept of it.
import type { Page } from 'puppeteer-core';
import { type ExtensionGlobal, extensionPage } from '../../scripts/extension-pages.mjs';
import type { Scene } from './scene';

/** “Wrong? Show this from now on”, on the first row of the popup's ledger. */
export async function showAlways(popup: Page): Promise<void> {
  await popup.waitForSelector('.ledger-more summary');
  await popup.$eval('.ledger-more summary', (summary) => (summary as HTMLElement).click());
  await popup.$eval('.ledger-steps [data-kind="minor"]', (button) => (button as HTMLElement).click());
}

/** An item of the local storage, as text. */
export async function storedItem({ session }: Scene, key: string): Promise<string> {
  const helper = await extensionPage(session);
  return helper.evaluate(
    async (item) =>
      JSON.stringify(await (globalThis as unknown as ExtensionGlobal).chrome.storage.local.get(item)) ?? '',
    key,
  );
}
