import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { extensionPage, openExtensionPage, openPopupTab } from '../../scripts/extension-pages.mjs';
import { chooseInMenu } from './browser-window';
import { readerTab, untilWhole } from './reader-tab';
import { savedFile } from './saved-file';
import { inEachBrowser, waitFor } from './scene';
import { FARM, truth, untilFolded } from './truth';

const TITLE = truth.title;

inEachBrowser('saved articles', (scene) => {
  beforeEach(async () => {
    await scene().reset();
    const helper = await extensionPage(scene().session);
    await helper.evaluate(async () => {
      await new Promise((resolve) => {
        const request = indexedDB.open('saved-articles');
        request.onsuccess = () => {
          const { result: db } = request;
          const names = [...db.objectStoreNames];
          if (names.length === 0) return resolve(undefined);
          const change = db.transaction(names, 'readwrite');
          for (const name of names) change.objectStore(name).clear();
          change.oncomplete = () => {
            db.close();
            resolve(undefined);
          };
        };
        request.onerror = resolve;
      });
    });
  });

  async function openReader(): Promise<Page> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await openPopupTab(scene().session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    return readerTab(scene());
  }

  async function openList(selector = '.saved-row'): Promise<Page> {
    const list = await openExtensionPage(scene().session, 'saved.html');
    await list.waitForSelector(selector);
    return list;
  }

  /** A reader's own click; a button may stand twice, for two widths of the window. */
  const press = (page: Page, selector: string) =>
    page.evaluate((wanted) => {
      const buttons = [...document.querySelectorAll<HTMLElement>(wanted)];
      buttons.find((button) => button.checkVisibility())?.click();
    }, selector);
  const textOf = (page: Page, selector = 'body') =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
  const titles = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('.saved-link')].map((link) => link.textContent));
  const untilTold = (page: Page, told: string, selector = '.told') =>
    waitFor(async () => (await textOf(page, selector)).includes(told), { what: `“${told}”` });

  async function take(list: Page, text: string, name = 'saved.json'): Promise<void> {
    const path = join(await mkdtemp(join(tmpdir(), 'chaffinch-saved-')), name);
    await writeFile(path, text);
    const input = await list.$('.saved-files input');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
  }

  test('are saved in the reader, found by their text, and read when their page is gone', async () => {
    const reader = await openReader();
    await waitFor(() => reader.evaluate(() => document.querySelector('.save-button:not(:disabled)') !== null));
    await press(reader, '.save-button');
    await waitFor(() => reader.evaluate(() => document.querySelector('.save-button[aria-pressed="true"]') !== null));
    const word = (truth.paragraphs.at(-1) ?? '').split(' ').slice(0, 4).join(' ').toUpperCase();
    // No page is left, and no network is asked.
    await scene().reset();
    const list = await openList();
    await expect.poll(() => titles(list)).toEqual([TITLE]);
    await list.focus('.saved-search input');
    await list.keyboard.type(word);
    await waitFor(() => list.evaluate(() => document.querySelector('.saved-excerpt mark') !== null), {
      what: 'an excerpt',
    });
    const address = await list.evaluate(() => document.querySelector<HTMLAnchorElement>('.saved-link')?.href ?? '');
    const again = await openExtensionPage(scene().session, address.slice(address.lastIndexOf('/') + 1));
    await untilWhole(again);
    const paragraphs = await again.evaluate(() =>
      [...document.querySelectorAll('.article-body p')].map((one) => one.textContent?.trim() ?? ''),
    );
    expect(paragraphs.filter((text) => truth.paragraphs.includes(text))).toEqual(truth.paragraphs);
    await waitFor(() => again.evaluate(() => document.querySelector('.save-button[aria-pressed="true"]') !== null));
  });

  test('open where they were left, and are read at their end', async () => {
    const list = await openList('.notice');
    await take(list, savedFile(1, 60));
    await list.waitForSelector('.saved-row');
    const address = await list.evaluate(() => document.querySelector<HTMLAnchorElement>('.saved-link')?.href ?? '');
    const path = address.slice(address.lastIndexOf('/') + 1);
    const first = await openExtensionPage(scene().session, path);
    await untilWhole(first);
    // What is out of view is not laid out: what a first jump aims at may stand elsewhere by the time it is drawn.
    await waitFor(
      async () => {
        await first.evaluate(() => document.querySelectorAll('.article-body p')[30]?.scrollIntoView());
        await first.evaluate(() => scrollBy(0, 1));
        return (await textOf(list, '.saved-facts')).includes('% read');
      },
      { what: 'the place to be kept' },
    );
    await first.close();
    const second = await openExtensionPage(scene().session, path);
    await untilWhole(second);
    await waitFor(() =>
      second.evaluate(() => {
        const top = document.querySelectorAll('.article-body p')[30]?.getBoundingClientRect().top ?? -1;
        return top >= -5 && top < 150;
      }),
    );
    await waitFor(
      async () => {
        await second.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
        return list.evaluate(() => document.querySelector('.saved-row[data-read="true"]') !== null);
      },
      { what: 'the article to be read' },
    );
  });

  test('are deleted by a key, and come back', async () => {
    const list = await openList('.notice');
    await take(list, savedFile(3));
    await waitFor(async () => (await titles(list)).length === 3, { what: 'the articles' });
    await list.keyboard.press('j');
    await list.keyboard.press('Delete');
    await waitFor(async () => (await titles(list)).length === 2, { what: 'one to go' });
    await expect.poll(() => list.evaluate(() => document.activeElement?.textContent)).toBe('Story 1');
    await press(list, '.told [data-kind="quiet"]');
    await waitFor(async () => (await titles(list)).length === 3, { what: 'it to come back' });
  });

  test('go out as a file and come in from it; a broken one changes nothing and is told with its place', async () => {
    const list = await openList('.notice');
    const good = savedFile(3);
    await take(list, good.replace('"tagName":"p"', '"tagName":7'));
    await untilTold(list, 'Article 1 in the file: “body.children[0].tagName”');
    await take(list, good.slice(0, -40));
    await untilTold(list, 'this is not JSON');
    await expect.poll(() => titles(list)).toEqual([]);
    await take(list, good);
    await waitFor(async () => (await titles(list)).length === 3, { what: 'the articles' });
    const exported = await list.evaluate(async () => {
      const made: Blob[] = [];
      const original = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        made.push(blob as Blob);
        return original.call(URL, blob);
      };
      HTMLAnchorElement.prototype.click = () => undefined;
      document.querySelector<HTMLElement>('.saved-files button')?.click();
      while (made.length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
      return made[0]?.text() ?? '';
    });
    await press(list, '.saved-files button:last-of-type');
    await list.waitForSelector('dialog[open]');
    await press(list, 'dialog [value="yes"]');
    await list.waitForSelector('.notice');
    await take(list, exported);
    await waitFor(async () => (await titles(list)).length === 3, { what: 'the articles to come back' });
    await untilTold(list, '3 articles taken in.');
  });

  test('lose nothing where there is no room, and say so', async () => {
    const list = await openList('.notice');
    await take(list, savedFile(2));
    await waitFor(async () => (await titles(list)).length === 2, { what: 'the articles' });
    const reader = await openReader();
    await waitFor(() => reader.evaluate(() => document.querySelector('.save-button:not(:disabled)') !== null));
    await reader.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await press(reader, '.save-button');
    await waitFor(async () => (await textOf(reader)).includes('There is no room to save this.'), {
      what: 'the notice',
    });
    await expect
      .poll(() => reader.evaluate(() => document.querySelector('.save-button[aria-pressed="true"]') === null))
      .toBe(true);
    const again = await openList();
    await expect.poll(() => titles(again)).toHaveLength(2);
  });

  test('are many: five hundred are listed and searched', async () => {
    const list = await openList('.notice');
    await take(list, savedFile(500, 4));
    await untilTold(list, '500 articles taken in.');
    const again = await openList();
    await waitFor(async () => (await textOf(again, '.saved-note')).startsWith('500 articles'), { what: 'the count' });
    await again.focus('.saved-search input');
    await again.keyboard.type('only-in-417');
    await waitFor(async () => (await titles(again)).join() === 'Story 417', { what: 'the one that was searched for' });
  });

  test('say so where they cannot be opened', async () => {
    const list = await openList('.notice');
    const newer = await extensionPage(scene().session);
    await newer.evaluate(() => {
      indexedDB.open('saved-articles', 99).onsuccess = (event) => (event.target as IDBOpenDBRequest).result.close();
    });
    await waitFor(async () => {
      await list.evaluate(() => location.reload());
      await new Promise((resolve) => setTimeout(resolve, 500));
      return (await textOf(list)).includes('Saved articles can’t be opened');
    });
    await expect.poll(() => textOf(list)).toContain('by a newer version');
    await newer.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('saved-articles').onsuccess = resolve;
        }),
    );
    await press(list, '.notice button');
    await waitFor(async () => (await textOf(list)).includes('Nothing saved yet'), { what: 'the list' });
  });

  test('are saved from the context menu', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await chooseInMenu(scene(), page, { x: 300, y: 400 }, 'save');
    const list = await openList('.saved');
    await waitFor(async () => (await titles(list)).join() === TITLE, { what: 'the article in the list' });
  });
});
