// A reader tab with an article of a test's own, a picture for it, and what is copied and downloaded.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  type ExtensionGlobal,
  extensionPage,
  inFirefoxWindow,
  openExtensionPage,
} from '../../scripts/extension-pages.mjs';
import type { Article } from '../../src/article/types';
import { untilWhole } from './reader-tab';
import { type Scene, type Served, waitFor } from './scene';

/** Puts the article where the popup puts it, and opens its tab. */
export async function openArticle({ session }: Scene, article: Article): Promise<Page> {
  const helper = await extensionPage(session);
  await helper.evaluate(
    async (stored) => {
      await (globalThis as unknown as ExtensionGlobal).chrome.storage.session.set({ 'article:test': stored });
    },
    article as unknown as Record<string, unknown>,
  );
  const reader = await openExtensionPage(session, 'reader.html?article=test');
  await untilWhole(reader);
  return reader;
}

export async function choose(reader: Page, item: string): Promise<void> {
  await reader.bringToFront();
  await reader.click('.export-button');
  await reader.waitForSelector('[role="menu"]');
  await reader.evaluate((name) => {
    [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')].find((one) => one.textContent === name)?.click();
  }, item);
}

export function statusOf(reader: Page): Promise<string> {
  return reader.evaluate(() => document.querySelector('.export-status')?.textContent ?? '');
}

/** What lies in the clipboard, read as a reader would: by pasting it. */
export async function pasted(reader: Page): Promise<string> {
  await reader.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.append(field);
    field.focus();
  });
  await reader.keyboard.down('Control');
  await reader.keyboard.press('v', { commands: ['Paste'] });
  await reader.keyboard.up('Control');
  const text = await reader.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#paste');
    field?.remove();
    return field?.value ?? '';
  });
  return text;
}

/** For as long as the tab stands. Firefox's driver cannot ask for it, its developer tools can, and this is how they do. */
export async function layOutForPaper({ session, kind }: Scene, reader: Page): Promise<void> {
  if (kind === 'chromium') return reader.emulateMediaType('print');
  await reader.bringToFront();
  await inFirefoxWindow(session, "() => { gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'; }");
}

export interface Downloads {
  /** The one file that is there once it is whole, by its name. */
  next(): Promise<{ name: string; bytes: Buffer }>;
  remove(): void;
}

export async function watchDownloads({ session, kind }: Scene): Promise<Downloads> {
  const folder = mkdtempSync(join(tmpdir(), 'chaffinch-downloads-'));
  if (kind === 'chromium') {
    const protocol = await session.browser.target().createCDPSession();
    await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  } else {
    await inFirefoxWindow(
      session,
      `() => {
        Services.prefs.setIntPref('browser.download.folderList', 2);
        Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});
        Services.prefs.setBoolPref('browser.download.useDownloadDir', true);
        Services.prefs.setBoolPref('browser.download.always_ask_before_handling_new_types', false);
        Services.prefs.setBoolPref('browser.download.open_pdf_attachments_inline', false);
      }`,
    );
  }
  return {
    async next() {
      const whole = () => readdirSync(folder).filter((name) => !/\.(?:part|crdownload|tmp)$/.test(name));
      await waitFor(() => whole().length === 1 && readdirSync(folder).length === 1, {
        what: 'a download',
        seconds: 30,
      });
      const [name = ''] = whole();
      const bytes = readFileSync(join(folder, name));
      rmSync(join(folder, name));
      return { name, bytes };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A folder with one picture in it. */
export async function pictureFolder(picture: Uint8Array): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'chaffinch-pictures-'));
  writeFileSync(join(folder, 'span.png'), picture);
  return { folder, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}
