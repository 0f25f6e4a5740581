import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf, openExtensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, untilUntouched } from './truth';

const [BOX = ''] = truth.promos;

inEachBrowser('what the reader chooses', (scene) => {
  beforeEach(() => scene().reset());

  async function chooseMode(page: Page, mode: string): Promise<void> {
    const popup = await scene().popup(page);
    await popup.click('.footer > [aria-expanded]');
    await popup.waitForSelector('.more input');
    await popup.$eval(`.more input[value="${mode}"]`, (input) => (input as HTMLInputElement).click());
  }

  test('for a site: only marked, nothing moves; folded again; off, as served', async () => {
    const served = await scene().open(FARM, UNLISTED);
    const bytes = await serialised(served);
    const heights = (page: Page) =>
      page.$$eval('main *', (all) => all.map((one) => Math.round(one.getBoundingClientRect().height)));
    const untouched = await heights(served);
    const page = await scene().open(FARM);
    await untilFolded(page);
    await chooseMode(page, 'mark');
    await waitFor(async () => (await stateOf(page, BOX)) === 'marked', { what: 'the box to be marked' });
    await waitFor(async () => (await badgeOf(scene().session, page)) === '', { what: 'the badge to go' });
    await expect.poll(() => page.$$eval('[data-chaffinch="folded"]', (all) => all.length)).toBe(0);
    await expect.poll(() => heights(page)).toEqual(untouched);

    await chooseMode(page, 'fold');
    await untilFolded(page);
    await chooseMode(page, 'off');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(bytes);
  });

  test('for a kind, in the options: every open tab follows at once', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const kind = await page.$eval(BOX, (box) => box.getAttribute('data-chaffinch-text')?.split(' · ')[0]);
    const options = await openExtensionPage(scene().session, 'options.html');
    const choose = () =>
      options.$$eval(
        '.kinds .setting',
        (rows, name) => {
          const row = rows.find((one) => one.querySelector('strong')?.textContent === name);
          row?.querySelector<HTMLElement>('[role="switch"]')?.click();
        },
        kind,
      );
    await options.waitForSelector('.kinds');
    await choose();
    await waitFor(async () => (await stateOf(page, BOX)) === null, { what: 'the box to be shown' });
    await choose();
    await untilFolded(page);
  });
});
