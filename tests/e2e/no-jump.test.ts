// What folds by itself while a reader looks on moves nothing in view; what the reader asks for is done at once.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, LISTED, UNLISTED, waitFor } from './scene';
import { serialised, untilFolded, untilUntouched } from './truth';

const PAGE = 'cases/fold-related-named-boxes.html';
const BOX = '.related-coverage';
const AFTER = `${BOX} + p`;
const OVERLAYS = 'cases/fold-banner-bar-and-popup.html';
const OVERLAY = '.x-7c0';
/** Of a folded block, in CSS pixels: 2.4 of the fixture's letters. */
const LINE = 41;

inEachBrowser('no jump', (scene) => {
  beforeEach(() => scene().reset());

  const topOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.getBoundingClientRect().top);
  const heightOf = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element.getBoundingClientRect().height);
  const hasRoom = (page: Page) => page.$eval(BOX, (box) => box.hasAttribute('data-chaffinch-room'));

  async function visit(): Promise<Page> {
    const page = await scene().open(PAGE);
    await untilFolded(page, [BOX]);
    return page;
  }

  test('a block in view keeps its room, and what stands below it its place', async () => {
    const served = await scene().open(PAGE, UNLISTED);
    const [room, place] = [await heightOf(served, BOX), await topOf(served, AFTER)];
    const page = await visit();
    expect(Math.abs((await topOf(page, AFTER)) - place)).toBeLessThanOrEqual(1);
    expect(room).toBeGreaterThan(2 * LINE);
    await expect.poll(() => heightOf(page, BOX)).toBeGreaterThan(2 * LINE);
  });

  test('what folds above the view and in it at once moves nothing in view either', async () => {
    const below = '.related_post';
    const page = await scene().session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      // The reader has come in the middle of the page, where one box stands above the view and one in it.
      document.addEventListener('DOMContentLoaded', () => {
        document.querySelector('main')?.style.setProperty('padding-bottom', '1500px');
        scrollTo({ top: 520, behavior: 'instant' });
      });
    });
    const heading = 'h4';
    await page.goto(`http://${UNLISTED}/${PAGE}`);
    const [served, room] = [await topOf(page, heading), await heightOf(page, below)];
    await page.goto(`http://${LISTED}/${PAGE}`);
    await untilFolded(page, [BOX]);
    await waitFor(() => page.$$eval(below, ([one]) => one?.closest('[data-chaffinch="folded"]') !== null), {
      what: 'the list in view to be folded',
    });
    await expect.poll(() => hasRoom(page)).toBe(false);
    expect(Math.abs((await topOf(page, heading)) - served)).toBeLessThanOrEqual(1);
    expect(Math.abs((await heightOf(page, below)) - room)).toBeLessThanOrEqual(1);
  });

  test('it gives the room up once it is out of view, and nothing in view moves', async () => {
    const page = await visit();
    await page.bringToFront();
    // The page is a short one.
    await page.evaluate(() => document.querySelector('main')?.style.setProperty('padding-bottom', '1000px'));
    const last = 'article > p:nth-of-type(6)';
    // In one go: the room is given up after a moment without scrolling.
    const place = await page.evaluate(
      (box, selector) => {
        scrollTo({ top: 700, behavior: 'instant' });
        if (!document.querySelector(box)?.hasAttribute('data-chaffinch-room')) throw new Error('it keeps no room');
        return document.querySelector(selector)?.getBoundingClientRect().top ?? Number.NaN;
      },
      BOX,
      last,
    );
    await waitFor(async () => !(await hasRoom(page)), { what: 'the room to be given up' });
    expect(Math.abs((await topOf(page, last)) - place)).toBeLessThanOrEqual(1);
    await expect.poll(() => heightOf(page, BOX)).toBeLessThanOrEqual(LINE);
  });

  test('shown by the reader it stands where it stood; switched off and on, it has no room to keep', async () => {
    const page = await visit();
    await page.bringToFront();
    const place = await topOf(page, AFTER);
    await page.focus(BOX);
    await page.keyboard.press('Enter');
    await waitFor(() => page.$eval(BOX, (box) => box.getAttribute('data-chaffinch') === 'open'), { what: 'the box' });
    expect(Math.abs((await topOf(page, AFTER)) - place)).toBeLessThanOrEqual(1);
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await popup.click('.header [role="switch"]');
    await untilFolded(page, [BOX]);
    await expect.poll(() => hasRoom(page)).toBe(false);
    await expect.poll(() => heightOf(page, BOX)).toBeLessThanOrEqual(LINE);
  });

  test('undo is exact while a room is kept', async () => {
    const served = await serialised(await scene().open(PAGE, UNLISTED));
    const page = await visit();
    await expect.poll(() => hasRoom(page)).toBe(true);
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(served);
  });

  test('what hung over the page goes, and its line comes where the element stands', async () => {
    const page = await scene().open(OVERLAYS);
    await untilFolded(page, [OVERLAY]);
    await page.bringToFront();
    await waitFor(() => page.$eval(OVERLAY, (box) => getComputedStyle(box).visibility === 'visible'), {
      what: 'the line to be seen',
    });
    await expect.poll(() => page.$eval(OVERLAY, (box) => box.hasAttribute('data-chaffinch-room'))).toBe(false);
    await expect.poll(() => page.$eval(OVERLAY, (box) => getComputedStyle(box).position)).toBe('static');
  });
});
