import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { inEachBrowser, waitFor } from './scene';
import { FARM, serialised, stateOf, truth, untilFolded, untilUntouched } from './truth';

const [BOX = '', NEXT = ''] = truth.promos;

// The panel is drawn in a closed shadow root: a driver presses keys in it, and sees what comes of them in the page.
inEachBrowser('the details of a chip', (scene) => {
  beforeEach(() => scene().reset());

  async function openByKeys(page: Page, chip: string): Promise<void> {
    await page.focus(chip);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    await untilOpen(page);
  }

  async function untilOpen(page: Page, open = true): Promise<void> {
    await waitFor(
      () =>
        page.evaluate((wanted) => {
          const host = document.querySelector('[data-chaffinch-host]');
          return wanted ? host !== null && host === document.activeElement : host === null;
        }, open),
      { what: open ? 'the panel to open and have the focus' : 'the panel to close' },
    );
  }

  const hasFocus = (page: Page, selector: string) =>
    page.$eval(selector, (element) => element === document.activeElement);

  test('open by Shift and Enter, close by Escape, and give the focus back', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await openByKeys(page, BOX);
    await expect.poll(() => stateOf(page, BOX)).toBe('folded');
    await page.keyboard.press('Escape');
    await untilOpen(page, false);
    await expect.poll(() => hasFocus(page, BOX)).toBe(true);
  });

  test.each(['ltr', 'rtl'])(
    'open by a press on the dots, where text runs %s; a press elsewhere closes them',
    async (direction) => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      await page.evaluate((dir) => document.documentElement.setAttribute('dir', dir), direction);
      await page.$eval(BOX, (box) => box.scrollIntoView({ block: 'center', behavior: 'instant' }));
      // What keeps its room out of view gives it up a moment after the scrolling, and may move what is pressed.
      await expect.poll(() => page.$$eval('[data-chaffinch-room]', roomsOutOfView)).toBe(0);
      const pill = await page.$eval(BOX, (box) => {
        const { left, right, top, height } = box.getBoundingClientRect();
        const columns = getComputedStyle(box).gridTemplateColumns.split(' ').map(Number.parseFloat);
        const end = columns.slice(0, 3).reduce((sum, one) => sum + one, 0);
        const isRtl = getComputedStyle(box).direction === 'rtl';
        return { x: isRtl ? right - end + 16 : left + end - 16, y: top + height / 2 };
      });
      await page.mouse.click(pill.x, pill.y);
      await untilOpen(page);
      await expect.poll(() => stateOf(page, BOX)).toBe('folded');
      await page.mouse.click(4, 4);
      await untilOpen(page, false);
    },
  );

  test('show the block from their first button', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await openByKeys(page, BOX);
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stateOf(page, BOX)) === 'open', { what: 'the block to open' });
    await untilOpen(page, false);
  });

  test('lead to the next copy and go with it', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await openByKeys(page, BOX);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await untilOpen(page, false);
    await expect.poll(() => hasFocus(page, NEXT)).toBe(true);
  });

  test('show a kind on this site for good, in every tab, until it is undone', async () => {
    const other = await scene().open(FARM);
    await untilFolded(other);
    const page = await scene().open(FARM);
    await untilFolded(page);
    await openByKeys(page, BOX);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitFor(async () => (await stateOf(page, BOX)) === null, { what: 'the kind to be shown' });
    await waitFor(async () => (await stateOf(other, NEXT)) === null, { what: 'the other tab to follow' });
    await page.keyboard.press('Enter');
    await untilFolded(page);
    await untilFolded(other);
  });

  test('leave nothing behind when the site is switched off under them', async () => {
    const page = await scene().open(FARM);
    const before = await serialised(await scene().open(FARM, 'unlisted.example'));
    await page.bringToFront();
    await untilFolded(page);
    await openByKeys(page, BOX);
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await untilOpen(page, false);
    await expect.poll(() => serialised(page)).toBe(before);
  });
});

/** Runs in the page. */
function roomsOutOfView(roomy: Element[]): number {
  const boxes = roomy.map((element) => element.getBoundingClientRect());
  return boxes.filter(({ top, bottom }) => bottom <= 0 || top >= innerHeight).length;
}
