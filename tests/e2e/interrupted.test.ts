import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf, openExtensionPage, openPopupTab } from '../../scripts/extension-pages.mjs';
import { killAt, killWhile } from './background';
import { chooseInMenu } from './browser-window';
import { showAlways, storedItem } from './choices-kept';
import { readerTab, untilWhole } from './reader-tab';
import { inEachBrowser, LISTED, situationOf, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, untilUntouched } from './truth';

/** While what the background has no part in goes on. */
const KILLS = 3;
const [BOX = ''] = truth.promos;
const PROMOS = [truth.bar, ...truth.promos];
const TITLE = truth.title;

inEachBrowser('a background that is ended in the middle of what it does', (scene) => {
  beforeEach(() => scene().reset());

  test('loses no fold and no count of them', async () => {
    let page: Page | undefined;
    await killAt(scene(), 'scripting.executeScript', async () => {
      page = await scene().open(FARM);
      await untilFolded(page);
    });
    await untilCounted(page);
  });

  test('loses no count of what changes meanwhile', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await untilCounted(page);
    await killAt(scene(), 'action.setBadgeText', async () => {
      await page.bringToFront();
      await page.click(BOX);
      await waitFor(async () => (await stateOf(page, BOX)) === 'open', { what: 'the box to open' });
    });
    await untilCounted(page);
  });

  test('loses no question to a chip', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await killAt(scene(), 'scripting.executeScript', async () => {
      await page.focus(BOX);
      await page.keyboard.down('Shift');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Shift');
      await page.waitForSelector('[data-chaffinch-host]');
    });
  });

  test('loses no choice for a site', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.waitForSelector('.header [role="switch"]');
    await killWhile(scene(), KILLS, async () => {
      await popup.click('.header [role="switch"]');
      await untilUntouched(page);
    });
    await waitFor(async () => (await situationOf(popup)) === 'off', { what: 'the popup to say so' });
    expect(await stored('settings')).toContain(LISTED);
    const later = await scene().open(FARM);
    const laterPopup = await scene().popup(later);
    await expect.poll(() => situationOf(laterPopup)).toBe('off');
    await expect.poll(() => later.$('[data-chaffinch]')).toBeNull();
  });

  test('loses no block that is always to be shown', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await scene().popup(page);
    await popup.click('[role="tab"]:nth-of-type(2)');
    await killWhile(scene(), KILLS, async () => {
      await showAlways(popup);
      await waitFor(async () => (await stored('rules')).includes('"show"'), { what: 'the rule' });
    });
    const shown = await unfolded(page);
    expect(shown.length).toBeGreaterThan(0);
    const later = await scene().open(FARM);
    const rest = PROMOS.filter((box) => !shown.includes(box));
    if (rest.length > 0) await untilFolded(later, rest);
    await expect.poll(() => unfolded(later)).toEqual(shown);
  });

  test('loses no article that is saved, nor how far it was read', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await openPopupTab(scene().session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    const reader = await readerTab(scene());
    await killWhile(scene(), KILLS, async () => {
      await waitFor(() => reader.evaluate(() => document.querySelector('.save-button:not(:disabled)') !== null));
      await reader.evaluate(() => {
        const buttons = [...document.querySelectorAll<HTMLElement>('.save-button')];
        buttons.find((button) => button.checkVisibility())?.click();
      });
      await waitFor(() => reader.evaluate(() => document.querySelector('.save-button[aria-pressed="true"]') !== null));
      await untilWhole(reader);
      await waitFor(
        async () => {
          await reader.evaluate(() => document.querySelectorAll('.article-body p')[12]?.scrollIntoView());
          return (await rowsOf(await list())).some((row) => /[1-9]\d?\s?% read/.test(row));
        },
        { what: 'how far it was read' },
      );
    });
  });

  test('has saved an article from the menu whole or not at all, and saves it when asked again', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    // Between the choice and the reading of the article.
    await killAt(scene(), 'scripting.executeScript', async () => {
      // Whoever chose may be told that the background has gone.
      await chooseInMenu(scene(), page, { x: 300, y: 400 }, 'save').catch(() => undefined);
    });
    const saved = await rowsOf(await list());
    expect(saved.length).toBeLessThanOrEqual(1);
    if (saved.length === 1) expect(saved[0]).toContain(TITLE);
    await chooseInMenu(scene(), page, { x: 300, y: 400 }, 'save');
    await waitFor(async () => (await rowsOf(await list())).length === 1, { what: 'the article in the list' });
    const address = await (await list()).$eval('.saved-link', (link) => (link as HTMLAnchorElement).href);
    const reader = await openExtensionPage(scene().session, address.slice(address.lastIndexOf('/') + 1));
    await untilWhole(reader);
    await expect.poll(() => reader.$eval('.article-title', (title) => title.textContent)).toBe(TITLE);
  });

  /** Of the boxes that fold, those that do not now. */
  function unfolded(page: Page): Promise<string[]> {
    return page.evaluate(
      (boxes) => boxes.filter((box) => document.querySelector(box)?.getAttribute('data-chaffinch') !== 'folded'),
      PROMOS,
    );
  }

  /** As many as are folded now. */
  function untilCounted(page: Page | undefined): Promise<void> {
    return waitFor(
      async () => {
        if (!page) return false;
        const folded = await page.$$eval('[data-chaffinch="folded"]', (all) => String(all.length));
        return folded !== '0' && (await badgeOf(scene().session, page)) === folded;
      },
      { what: 'the badge to count the folds' },
    );
  }

  function stored(key: string): Promise<string> {
    return storedItem(scene(), key);
  }

  let shownList: Page | undefined;

  /** The list of saved articles, drawn anew from the store. */
  async function list(): Promise<Page> {
    await shownList?.close().catch(() => undefined);
    shownList = await openExtensionPage(scene().session, 'saved.html');
    await shownList.waitForSelector('.saved');
    return shownList;
  }

  function rowsOf(page: Page): Promise<string[]> {
    return page.$$eval('.saved-row', (rows) => rows.map((row) => row.textContent ?? ''));
  }
});
