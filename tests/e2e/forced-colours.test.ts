import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inFirefoxWindow } from '../../scripts/extension-pages.mjs';
import { chooseInMenu } from './browser-window';
import { inEachBrowser, waitFor } from './scene';
import { FARM, stateOf, untilFolded } from './truth';

const LINE = '#chosen-line';

inEachBrowser('where the reader’s own colours are forced on pages', (scene) => {
  beforeEach(() => scene().reset());
  afterEach(() => forceInFirefox(false));

  test('the text of a folded line is not painted over its chip', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await foldLine(page);
    await forceColours(page);
    await waitFor(() => page.evaluate(() => matchMedia('(forced-colors: active)').matches), { what: 'forced colours' });
    // Another text of the same element would make another picture if any of it were painted.
    const chip = await page.$(LINE);
    if (!chip) throw new Error('no chip');
    const before = await chip.screenshot({ encoding: 'base64' });
    await page.$eval(LINE, (line) => {
      if (line.firstChild) line.firstChild.nodeValue = 'WWWWWWWWWW '.repeat(40);
    });
    await expect.poll(() => stateOf(page, LINE)).toBe('folded');
    await expect.poll(() => chip.screenshot({ encoding: 'base64' })).toBe(before);
  });

  async function foldLine(page: Page): Promise<void> {
    const place = await page.$$eval('main p', (all) => {
      const line = all[2];
      line?.setAttribute('id', 'chosen-line');
      line?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top } = line?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 30, y: top + 8 };
    });
    await chooseInMenu(scene(), page, place, 'pick');
    await waitFor(async () => (await page.$('[data-chaffinch-host]')) !== null, { what: 'the bar' });
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stateOf(page, LINE)) === 'folded', { what: 'the line to be folded' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await waitFor(async () => (await page.$('[data-chaffinch-host]')) === null, { what: 'the bar to go' });
  }

  async function forceColours(page: Page): Promise<void> {
    if (scene().kind === 'firefox') return forceInFirefox(true);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
  }

  async function forceInFirefox(forced: boolean): Promise<void> {
    if (scene().kind !== 'firefox') return;
    await inFirefoxWindow(
      scene().session,
      `() => Services.prefs.setIntPref('browser.display.document_color_use', ${forced ? 2 : 0})`,
    );
  }
});
