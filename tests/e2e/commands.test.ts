import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { stopBackground } from './background';
import { chooseInMenu, keysOf, pressKey } from './browser-window';
import { readerTab } from './reader-tab';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, untilUntouched } from './truth';

const HOST = '[data-chaffinch-host]';

inEachBrowser('keys', (scene) => {
  beforeEach(() => scene().reset());

  test('are all free in the browser', async () => {
    const { site, read, everything, panel } = await keysOf(scene());
    expect([site, read, everything, panel].map((keys) => keys?.at(-1))).toEqual(['F', 'O', 'E', 'S']);
  });

  test('show everything, and fold it again', async () => {
    const page = await folded();
    await pressKey(scene(), page, 'everything');
    await waitFor(async () => (await folds(page)) === 0, { what: 'everything to be shown' });
    await expect.poll(() => stateOf(page, truth.bar)).toBe('open');
    await pressKey(scene(), page, 'everything');
    await untilFolded(page);
  });

  test('stop folding on the site, and begin again', async () => {
    const page = await folded();
    await pressKey(scene(), page, 'site');
    await untilUntouched(page);
    await pressKey(scene(), page, 'site');
    await untilFolded(page);
  });

  test('open the article in a tab', async () => {
    await pressKey(scene(), await folded(), 'read');
    const reader = await readerTab(scene());
    await expect.poll(() => titleOf(reader)).toBe(truth.title);
  });

  async function folded(): Promise<Page> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    return page;
  }
});

inEachBrowser('the context menu', (scene) => {
  beforeEach(() => scene().reset());

  test('folds what it was opened on', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await chooseInMenu(scene(), page, await placeOfLine(page), 'pick');
    await confirm(page);
    await waitFor(async () => (await stateOf(page, '#chosen-line')) === 'folded', { what: 'the line to be folded' });
  });

  test('on a site that is switched off says so, and folds nothing', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await pressKey(scene(), page, 'site');
    await untilUntouched(page);
    await chooseInMenu(scene(), page, await placeOfLine(page), 'pick');
    await waitFor(async () => (await page.$(HOST)) !== null, { what: 'the bar' });
    // The only button there closes it.
    await page.keyboard.press('Enter');
    await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    await expect.poll(() => folds(page)).toBe(0);
  });

  test('shows what is folded', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await chooseInMenu(scene(), page, await placeOfLine(page), 'show');
    await waitFor(async () => (await folds(page)) === 0, { what: 'everything to be shown' });
  });

  test('opens the article in a tab', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await chooseInMenu(scene(), page, await placeOfLine(page), 'read');
    const reader = await readerTab(scene());
    await expect.poll(() => titleOf(reader)).toBe(truth.title);
  });
});

// Only there does a driver open the menu itself, which is what gives access, and which wakes the background.
inEachBrowser(
  'the browser’s own menu and keys',
  (scene) => {
    beforeEach(() => scene().reset());

    test('start Chaffinch on a page of a site that is not on the list', async () => {
      const page = await scene().open(FARM, UNLISTED);
      await chooseInMenu(scene(), page, await placeOfLine(page), 'pick');
      await untilFolded(page);
      await waitFor(async () => (await page.$(HOST)) !== null, { what: 'the bar' });
      await page.keyboard.press('Escape');
      await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    });

    test('read such a page in a tab', async () => {
      const page = await scene().open(FARM, UNLISTED);
      await pressKey(scene(), page, 'read');
      const reader = await readerTab(scene());
      await expect.poll(() => titleOf(reader)).toBe(truth.title);
    });

    test('are heard by a background that was stopped', async () => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      await stopBackground(scene());
      await chooseInMenu(scene(), page, await placeOfLine(page), 'show');
      await waitFor(async () => (await folds(page)) === 0, { what: 'everything to be shown' });
      await stopBackground(scene());
      await pressKey(scene(), page, 'everything');
      await untilFolded(page);
    });
  },
  ['firefox'],
);

/** Previews what is chosen, and then folds it. */
async function confirm(page: Page): Promise<void> {
  await waitFor(async () => (await page.$(HOST)) !== null, { what: 'the bar' });
  await page.keyboard.press('Enter');
  await waitFor(async () => (await stateOf(page, '#chosen-line')) === 'folded', { what: 'the preview' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
}

/** In a paragraph that does not stand in the middle of the window, where the picker would begin without a menu. */
async function placeOfLine(page: Page): Promise<{ x: number; y: number }> {
  return page.$$eval('main p', (all) => {
    const line = all[2];
    line?.setAttribute('id', 'chosen-line');
    line?.scrollIntoView({ block: 'start', behavior: 'instant' });
    const { left, bottom } = line?.getBoundingClientRect() ?? new DOMRect();
    return { x: left + 30, y: bottom - 8 };
  });
}

function folds(page: Page): Promise<number> {
  return page.$$eval('[data-chaffinch="folded"]', (all) => all.length);
}

function titleOf(reader: Page): Promise<string | undefined> {
  return reader.evaluate(() => document.querySelector('.article-title')?.textContent?.trim());
}
