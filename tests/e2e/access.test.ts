import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { grantWhenAsked, openExtensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, type Scene, situationOf, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, visibleTexts } from './truth';

const [BOX = ''] = truth.promos;
const ONCE = '.notice-actions [data-kind="primary"]';
const ALWAYS = '.notice-actions [data-kind="minor"]';

inEachBrowser('a site that is not on the list', (scene) => {
  beforeEach(() => scene().reset());

  test('is left alone, and the popup says that it has no access', async () => {
    await expectUntouched(scene(), await scene().open(FARM, UNLISTED));
  });

  test('is cleaned once when the reader says so', async () => {
    const page = await scene().open(FARM, UNLISTED);
    const popup = await scene().toolbarPopup(page);
    await expect.poll(() => popup.situation()).toBe('noAccess');
    await popup.press(ONCE);
    await untilFolded(page);
    await waitFor(async () => (await popup.situation()) === 'page', { what: 'the popup to show the page' });
    await expect.poll(() => visibleTexts(page, 'h2')).toContain('What Halden Labs announced');
    await expectUntouched(scene(), await scene().open(FARM, UNLISTED));
  });
});

inEachBrowser('a site that the reader allows for good', (scene) => {
  const HOST = 'allowed.example';

  test('is cleaned from that click on, until the reader takes it back', async () => {
    const { session } = scene();
    await grantWhenAsked(session, HOST);
    const page = await scene().open(FARM, HOST);
    const options = await openExtensionPage(session, 'options.html');
    await options.waitForSelector('.sites-none');
    const loaded = await page.evaluate(() => performance.timeOrigin);
    const popup = await scene().allowedPopup(page);
    await expect.poll(() => situationOf(popup)).toBe('noAccess');
    await expect.poll(() => serialised(page)).not.toContain('data-chaffinch');

    await popup.click(ALWAYS);
    // As under a popup. Firefox's stands in a tab here, and a page behind another is slow.
    if (scene().kind === 'firefox') await page.bringToFront();
    await untilFolded(page);
    await expect
      .poll(() => page.evaluate(() => performance.timeOrigin), { message: 'the page was not loaded anew' })
      .toBe(loaded);
    await waitFor(async () => (await situationOf(popup)) === 'page', { what: 'the popup to show the page' });
    await untilFolded(await scene().open(FARM, HOST));
    await waitFor(async () => (await sitesIn(options)).includes(HOST), { what: 'the site in the options' });

    await options.bringToFront();
    await options.click('.sites button');
    await options.waitForSelector('.sites-none');
    // In the page that is open what is folded can be shown, one by one and all at once, until it is loaded anew.
    await page.bringToFront();
    await page.click(BOX);
    await expect.poll(() => stateOf(page, BOX)).toBe('open');
    const later = await scene().popup(page);
    await expect.poll(() => situationOf(later)).toBe('page');
    await later.click('[role="tab"]:nth-of-type(2)');
    await later.click('.footer [data-kind="primary"]');
    await waitFor(async () => (await page.$('[data-chaffinch="folded"]')) === null, { what: 'everything to be shown' });
    await page.reload();
    await expectUntouched(scene(), page);
    await expectUntouched(scene(), await scene().open(FARM, HOST));
  });

  function sitesIn(options: Page): Promise<string[]> {
    return options.$$eval('.sites strong', (all) => all.map((one) => one.textContent ?? ''));
  }
});

/** Nothing of the extension's runs there: where a script of its own answers, the popup never says this. */
async function expectUntouched(scene: Scene, page: Page): Promise<void> {
  const popup = await scene.toolbarPopup(page);
  await expect.poll(() => popup.situation()).toBe('noAccess');
  await expect.poll(() => serialised(page)).not.toContain('data-chaffinch');
}
