import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, untilUntouched } from './truth';

const HOST = '[data-chaffinch-host]';
/** A paragraph in the middle of the story, and the box of the site's that is around it. */
const LINE = 'main p';

inEachBrowser('picking by hand', (scene) => {
  beforeEach(() => scene().reset());

  /** Starts the picker by the popup's button. */
  async function pickOn(page: Page): Promise<void> {
    const popup = await scene().popup(page);
    await popup.waitForSelector('[role="tab"]');
    await popup.$$eval('[role="tab"]', (tabs) => (tabs[1] as HTMLElement | undefined)?.click());
    await popup.waitForSelector('.footer [data-kind="quiet"]');
    await popup.$eval('.footer [data-kind="quiet"]', (button) => (button as HTMLElement).click());
    await waitFor(async () => (await page.$(HOST)) !== null, { what: 'the bar' });
    await page.bringToFront();
  }

  /** The third paragraph, in the middle of the window, with the pointer on it. */
  async function pointAtLine(page: Page): Promise<void> {
    const place = await page.$$eval(LINE, (all) => {
      const line = all[2];
      line?.setAttribute('id', 'chosen-line');
      line?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, height } = line?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 30, y: top + height / 2 };
    });
    await page.mouse.move(place.x, place.y - 2);
    await page.mouse.move(place.x, place.y);
  }

  const line = (page: Page) => stateOf(page, '#chosen-line');
  const untilLine = (page: Page, state: string | null) =>
    waitFor(async () => (await line(page)) === state, { what: `the line to be ${state}` });

  /** Records what the page hears of clicks and keys. */
  async function listen(page: Page): Promise<() => Promise<string[]>> {
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['click', 'mousedown', 'keydown'])
        document.addEventListener(type, () => heard.push(type), { capture: false });
    });
    return () => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  }

  async function ready(): Promise<Page> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await pickOn(page);
    await pointAtLine(page);
    return page;
  }

  test('a click previews, a second step folds, undo and switching off leave no trace', async () => {
    const served = await scene().open(FARM, UNLISTED);
    await pointAtLine(served);
    const bytes = await serialised(served);
    const page = await ready();
    const heard = await listen(page);
    await page.mouse.down();
    await page.mouse.up();
    await untilLine(page, 'folded');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await untilLine(page, null);
    await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    await expect.poll(() => heard()).toEqual([]);

    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(bytes);
  });

  test('Escape takes the preview back, byte for byte', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await pointAtLine(page);
    const before = await serialised(page);
    await pickOn(page);
    await pointAtLine(page);
    await page.keyboard.press('Enter');
    await untilLine(page, 'folded');
    await page.keyboard.press('Escape');
    await untilLine(page, null);
    await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    await expect.poll(() => serialised(page)).toBe(before);
  });

  test('what holds the article cannot be folded; narrowing leads back to the line', async () => {
    const page = await ready();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(
      await page.$$eval('main, article, body', (all) => all.map((one) => one.hasAttribute('data-chaffinch'))),
    ).not.toContain(true);
    await expect.poll(() => line(page)).toBeNull();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('-');
    await untilLine(page, 'folded');
  });

  test('a fold by hand outlives a change of the page, and its chip shows it again', async () => {
    const page = await ready();
    await page.keyboard.press('Enter');
    await untilLine(page, 'folded');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    // A change that leads to another scan, seen by the copy of a box being folded too.
    await page.evaluate((box) => {
      const first = document.querySelector(box);
      const copy = first?.cloneNode(true) as Element;
      copy.id = 'late-copy';
      for (const { name } of [...copy.attributes]) if (name.startsWith('data-chaffinch')) copy.removeAttribute(name);
      first?.before(copy);
    }, truth.promos[0] ?? '');
    await waitFor(async () => (await stateOf(page, '#late-copy')) === 'folded', { what: 'the copy to be folded' });
    await expect.poll(() => line(page)).toBe('folded');
    await page.click('#chosen-line');
    await untilLine(page, 'open');
  });

  test('a box that was shown before is shown again after Escape', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const box = truth.promos[0] ?? '';
    await page.click(box);
    await waitFor(async () => (await stateOf(page, box)) === 'open');
    const before = await serialised(page);
    await pickOn(page);
    await page.$eval(box, (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const place = await page.$eval(box, (element) => {
      // In the box's padding, clear of its round corners.
      const { left, top, width } = element.getBoundingClientRect();
      return { x: left + width / 2, y: top + 5 };
    });
    await page.mouse.move(place.x, place.y - 1);
    await page.mouse.click(place.x, place.y);
    await waitFor(async () => (await stateOf(page, box)) === 'folded', { what: 'the box to be folded' });
    await page.keyboard.press('Escape');
    await waitFor(async () => (await stateOf(page, box)) === 'open', { what: 'the box to be shown' });
    await waitFor(async () => (await page.$(HOST)) === null, { what: 'the bar to go' });
    await expect.poll(() => serialised(page)).toBe(before);
  });

  test('a page cannot choose or confirm by itself', async () => {
    const page = await ready();
    await page.evaluate(() => {
      const line = document.querySelector('#chosen-line');
      line?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      line?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    });
    await expect.poll(() => line(page)).toBeNull();
    await page.keyboard.press('Enter');
    await untilLine(page, 'folded');
  });
});
