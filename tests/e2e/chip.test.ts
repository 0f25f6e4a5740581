import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, visibleTexts } from './truth';

// Only Chromium shows a driver what it tells assistive technology.
inEachBrowser(
  'the accessibility tree',
  (scene) => {
    test('has a folded block as one button, without the text that stands directly in it', async () => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      const bar = await page.$(truth.bar);
      if (!bar) throw new Error('there is no bar');
      const shown = await page.accessibility.snapshot({ root: bar });
      expect(shown).toMatchObject({ role: 'button', name: expect.stringMatching(/Promo bar/), expanded: false });
      expect(shown?.children ?? []).toEqual([]);
    });
  },
  ['chromium'],
);

inEachBrowser('a chip', (scene) => {
  beforeEach(() => scene().reset());

  const [first = '', second = ''] = truth.promos;

  async function untilOpen(page: Page, selector: string) {
    await waitFor(async () => (await stateOf(page, selector)) === 'open', { what: 'the block to open' });
  }

  test('a click expands the box in place and goes nowhere', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const address = page.url();
    await page.click(first);
    await untilOpen(page, first);
    await expect.poll(() => visibleTexts(page, `${first} h3`)).toHaveLength(1);
    await expect.poll(() => stateOf(page, second)).toBe('folded');
    expect(page.url()).toBe(address);
  });

  test('a click on the folded bar, itself a link, opens no tab', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const before = (await scene().session.browser.pages()).length;
    await page.click(truth.bar);
    await untilOpen(page, truth.bar);
    expect((await scene().session.browser.pages()).length).toBe(before);
  });

  test.each([
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const)('%s expands it and keeps the focus there', async (_, key) => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await page.focus(first);
    await page.keyboard.press(key);
    await untilOpen(page, first);
    await expect.poll(() => page.$eval(first, (element) => element.getAttribute('aria-expanded'))).toBeNull();
    await expect.poll(() => page.evaluate((box) => document.activeElement?.closest(box) !== null, first)).toBe(true);
  });

  test('the Tab key reaches the chips in reading order', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await page.focus('header nav > a:last-child');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.$eval(first, (element) => element === document.activeElement)).toBe(true);
  });
});
