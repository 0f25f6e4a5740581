import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { badgeOf, ledgerOf } from '../../scripts/extension-pages.mjs';
import { openFarm } from './farm-pages';
import { type Counts, HOSTILE, type HostileName, writeHostilePages } from './hostile-pages';
import { inEachBrowser, type Scene, waitFor } from './scene';
import { truth } from './truth';

/** These want their boxes seen and get their way in the end: so many blocks are left alone, of nine. */
const FIGHTS: readonly [name: HostileName, left: number][] = [
  ['puts boxes back when an attribute of theirs changes', 6],
  ['strips marks', 9],
  ['puts boxes back in each frame', 6],
];
/** All others are folded as if nothing were. */
const REST = (Object.keys(HOSTILE) as HostileName[]).filter((name) => !FIGHTS.some(([fight]) => fight === name)); // The table's own keys.

inEachBrowser(
  'a page that',
  (scene) => {
    beforeEach(() => scene().reset());

    describe.each(FIGHTS)('%s', (name, left) => {
      test('is left alone after a bounded number of folds, and the ledger says so', async () => {
        const { page, errors } = await openFarm(scene(), name);
        await waitFor(async () => (await guards(scene(), page)).filter((guard) => guard === 'fought').length === left, {
          what: 'the blocks to be left alone',
          seconds: 75,
        });
        const badge = left === 9 ? '' : String(9 - left);
        await waitFor(async () => (await badgeOf(scene().session, page)) === badge, { what: 'the badge' });
        const before = await countsOf(page);
        await page.evaluate(rest);
        const after = await countsOf(page);
        report(scene(), name, after);
        expect(after.folds, 'nothing is folded any more').toBe(before.folds);
        expect(after.folds).toBeLessThan(MOST_FOLDS);
        await expect.poll(() => visibleParagraphs(page)).toEqual(expect.arrayContaining([...truth.paragraphs]));
        const popup = await scene().popup(page);
        await popup.click('[role="tab"]:nth-of-type(2)');
        await popup.waitForSelector('.kept summary');
        await popup.click('.kept summary');
        const notes = await popup.$$eval('.kept-why', (all) => all.map((one) => one.textContent));
        expect(notes).toContain('The page puts it back each time it is folded, so it is left alone.');
        expect(errors).toEqual([]);
      }, 90_000);
    });

    test.each(REST)('%s is folded like any other', async (name) => {
      const { page, errors } = await openFarm(scene(), name);
      await waitFor(async () => (await badgeOf(scene().session, page)) === '9', { what: 'nine folds' });
      await page.evaluate(() => (globalThis as unknown as { counts: Counts }).counts.restore?.());
      await expect.poll(() => statesOf(page)).toEqual(truth.promos.map(() => 'folded'));
      report(scene(), name, await countsOf(page));
      await page.bringToFront();
      await page.mouse.click(...(await page.evaluate(middleOf, truth.promos[0] ?? '')));
      await waitFor(async () => (await statesOf(page))[0] === 'open', { what: 'the box to open' });
      await expect.poll(() => visibleParagraphs(page)).toEqual(expect.arrayContaining([...truth.paragraphs]));
      const popup = await scene().popup(page);
      await popup.waitForSelector('.article-body');
      const shown = await popup.$$eval('.article-body p', (all) =>
        all.map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
      );
      expect(shown.filter((text) => truth.paragraphs.includes(text))).toEqual(truth.paragraphs);
      expect(errors).toEqual([]);
    });
  },
  ['chromium', 'firefox'],
  writeHostilePages,
);

/** Nine blocks, each folded anew 250 times in a row and once more for each second that the test may take. */
const MOST_FOLDS = 9 * (250 + 45);

/** Figures for whoever reads the log; machines differ too much to assert them. */
function report(scene: Scene, name: HostileName, { folds, longTasks }: Counts): void {
  const tasks = longTasks.map((milliseconds) => Math.round(milliseconds)).join(', ');
  console.log(`${scene.kind}, a page that ${name}: ${folds} folds; tasks over 50 ms: ${tasks || 'none'}`);
}

async function guards(scene: Scene, page: Page): Promise<(string | undefined)[]> {
  return (await ledgerOf(scene.session, page))?.decisions.map((decision) => decision.guard) ?? [];
}

function countsOf(page: Page): Promise<Counts> {
  return page.evaluate(() => {
    const { folds, longTasks } = (globalThis as unknown as { counts: Counts }).counts;
    return { folds, longTasks };
  });
}

function statesOf(page: Page): Promise<(string | null)[]> {
  return page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const box = Document.prototype.querySelector.call(document, selector);
        return box && Element.prototype.getAttribute.call(box, 'data-chaffinch');
      }),
    [...truth.promos],
  );
}

/** Past whatever the page's names shadow. */
function visibleParagraphs(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...Document.prototype.querySelectorAll.call(document, 'p')]
      .filter((paragraph) => paragraph.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }))
      .map((paragraph) => paragraph.textContent?.replace(/\s+/g, ' ').trim() ?? ''),
  );
}

function middleOf(selector: string): [x: number, y: number] {
  const box = Document.prototype.querySelector.call(document, selector);
  if (!box) throw new Error('no such box');
  Element.prototype.scrollIntoView.call(box, { block: 'center', behavior: 'instant' });
  const { left, top, width, height } = Element.prototype.getBoundingClientRect.call(box);
  return [left + width / 2, top + height / 2];
}

/** Gives the page time to go on. */
async function rest(): Promise<void> {
  for (let i = 0; i < 60; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
}
