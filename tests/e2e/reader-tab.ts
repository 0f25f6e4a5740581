// The tab that an article is read in.
import type { Page } from 'puppeteer-core';
import type { Session } from '../../scripts/browsers.mjs';
import { type ExtensionGlobal, extensionPage, openExtensionPage } from '../../scripts/extension-pages.mjs';
import { type Scene, waitFor } from './scene';

/** The reader tab, once it shows the article. */
export async function readerTab({ session }: Scene): Promise<Page> {
  const opened = await openedReader(session);
  const reader = (await drivenReader(session)) ?? (await openAnew(session, opened));
  await untilWhole(reader);
  return reader;
}

interface OpenTab {
  readonly id: number;
  readonly path: string;
}

/** The tab as the browser itself knows it. */
async function openedReader(session: Session): Promise<OpenTab> {
  const helper = await extensionPage(session);
  const find = () =>
    helper.evaluate(async () => {
      const { tabs } = (globalThis as unknown as ExtensionGlobal).chrome;
      const reader = (await tabs.query({})).find(({ url }) => url?.includes('/reader.html?'));
      return reader?.id === undefined ? undefined : { id: reader.id, path: (reader.url ?? '').split('/').at(-1) ?? '' };
    });
  let opened: OpenTab | undefined;
  await waitFor(async () => (opened = await find()), { what: 'the reader tab' });
  if (!opened) throw new Error('no reader tab');
  return opened;
}

/** The tab as the driver knows it, or undefined where Firefox's has not heard of it, as happens. */
async function drivenReader(session: Session): Promise<Page | undefined> {
  let found: Page | undefined;
  const look = async () => {
    for (const page of await session.browser.pages()) {
      // Firefox's driver does not hear of extension pages being navigated, so the page itself is asked.
      const address = await page.evaluate(() => location.href).catch(() => '');
      if (address.includes('/reader.html?')) found = page;
    }
    return found;
  };
  await waitFor(look, { seconds: 5 }).catch(() => undefined);
  return found;
}

/** The same article in a tab that the driver opens, in place of the one it does not know. */
async function openAnew(session: Session, { id, path }: OpenTab): Promise<Page> {
  const helper = await extensionPage(session);
  const reader = await openExtensionPage(session, path);
  await helper.evaluate((tab) => (globalThis as unknown as ExtensionGlobal).chrome.tabs.remove(tab), id);
  return reader;
}

export async function untilWhole(reader: Page): Promise<void> {
  await waitFor(() => reader.evaluate(() => document.querySelector('.article-body') !== null), {
    what: 'the article',
  });
}
