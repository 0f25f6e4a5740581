import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, untilUntouched, visibleTexts } from './truth';

const [BOX = '', OTHER = ''] = truth.promos;

inEachBrowser('what lies in a folded block', (scene) => {
  beforeEach(() => scene().reset());

  async function untilOpen(page: Page, selector: string): Promise<void> {
    await waitFor(async () => (await stateOf(page, selector)) === 'open', { what: 'the block to open' });
  }

  test('is not drawn and takes no room', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await expect.poll(() => visibleTexts(page, `${BOX} *`)).toEqual([]);
    const heights = await page.$eval(BOX, (box) => [box.scrollHeight - box.clientHeight, box.clientHeight]);
    expect(heights[0]).toBeLessThanOrEqual(1);
    expect(heights[1]).toBeLessThan(60);
  });

  test('is shown when a link leads to it, and its neighbour stays folded', async () => {
    const page = await scene().open(FARM);
    await page.$eval(`${BOX} h3`, (heading) => heading.setAttribute('id', 'offer'));
    await untilFolded(page);
    await page.evaluate(() => {
      location.hash = '#offer';
    });
    await untilOpen(page, BOX);
    await expect.poll(() => visibleTexts(page, `${BOX} h3`)).toHaveLength(1);
    await expect.poll(() => stateOf(page, OTHER)).toBe('folded');
  });

  test('is shown when a link leads to the block itself', async () => {
    const page = await scene().open(FARM);
    await page.$eval(BOX, (box) => box.setAttribute('id', 'box-itself'));
    await untilFolded(page, [OTHER]);
    await page.evaluate(() => {
      location.hash = '#box-itself';
    });
    await untilOpen(page, '#box-itself');
  });

  test('is not folded at all where the address points into it', async () => {
    const page = await scene().open(`${FARM}#${await idOf(BOX)}`);
    await untilFolded(page, [OTHER]);
    await expect.poll(() => stateOf(page, BOX)).toBeNull();
  });

  test('is found by a search of the page, and shown', async () => {
    const page = await scene().open(FARM);
    const text = await page.$eval(`${OTHER} h3`, (heading) => heading.textContent?.trim() ?? '');
    expect(text).not.toBe('');
    await untilFolded(page);
    // The nearest that a driver comes to find-in-page: Chromium's `find` leaves alone what is hidden until found.
    if (scene().kind === 'firefox') {
      await page.evaluate((words) => (window as unknown as { find(words: string): boolean }).find(words), text);
    } else {
      await page.goto(`${page.url()}#:~:text=${encodeURIComponent(text)}`);
    }
    await waitFor(async () => (await page.$$('[data-chaffinch="open"]')).length > 0, { what: 'a block to open' });
    await expect.poll(() => visibleTexts(page, '[data-chaffinch="open"] h3')).toEqual([text]);
  });

  test('is shown where a search ends on text that stands right in the block', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page, [truth.bar]);
    await page.$eval(truth.bar, (bar) => {
      const [text] = [...bar.childNodes].filter((node) => node instanceof Text && /\S/.test(node.data));
      document.getSelection()?.setBaseAndExtent(text ?? bar, 0, text ?? bar, 5);
    });
    await untilOpen(page, truth.bar);
    await expect.poll(() => stateOf(page, BOX)).toBe('folded');
  });

  test('leaves nothing behind in its children', async () => {
    const served = await serialised(await scene().open(FARM, UNLISTED));
    const page = await scene().open(FARM);
    await untilFolded(page);
    await expect.poll(() => page.$$eval('[data-chaffinch-findable]', (all) => all.length)).toBeGreaterThan(5);
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(served);
  });

  /** An id inside the box, as served. */
  async function idOf(selector: string): Promise<string> {
    const page = await scene().open(FARM, UNLISTED);
    return page.$eval(selector, (box) => (box.id || box.querySelector('[id]')?.id) ?? '');
  }
});
