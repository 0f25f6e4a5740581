import { beforeEach, describe, expect, test } from 'vitest';
import { badgeOf } from '../../scripts/extension-pages.mjs';
import story from '../fixtures/apps/story.json';
import { type AppPage, openApp } from './app-page';
import { APPS, buildApps } from './apps';
import { inEachBrowser, waitFor } from './scene';
import { visibleTexts } from './truth';

const BOTH = ['chromium', 'firefox'] as const;

inEachBrowser(
  'an app that renders itself',
  (scene) => {
    beforeEach(() => scene().reset());

    describe.each(APPS)('of %s', (app) => {
      test('is hydrated over folded promos without a fault', async () => {
        const opened = await openApp(scene(), app, 'production', '?late');
        await opened.untilFolded();
        await opened.watchFrames();
        await opened.start();
        await opened.act('mark');
        await untilText(opened, '#mark', '1');
        await opened.untilFolded();
        expect((await opened.openFrames()).open).toBe(0);
        await expectWhole(opened);
      });

      test('hydrates itself first, and nothing is lost when it is folded', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        await opened.act('mark');
        await untilText(opened, '#mark', '1');
        await expectWhole(opened);
      });

      test('keeps its folds when it renders again, moves and reorders, and shows no promo for a frame', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        await opened.watchFrames();
        await opened.act('render');
        await untilText(opened, '#round', '1');
        await expect
          .poll(() => opened.page.$$eval('.promo', (all) => all.every((one) => one.matches('.round-1'))))
          .toBe(true);
        for (const action of ['move', 'reorder', 'render']) await opened.act(action);
        await untilText(opened, '#round', '2');
        await opened.untilFolded();
        expect((await opened.openFrames()).open).toBe(0);
        await expectWhole(opened);
      });

      test('has promos that it makes anew folded before they are painted', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        await opened.watchFrames();
        const before = await opened.page.$$('.promo');
        for (let i = 0; i < 5; i += 1) await opened.act('remount');
        await waitFor(async () => !(await before[0]?.evaluate((promo) => promo.isConnected)));
        await opened.untilFolded();
        const frames = await opened.openFrames();
        console.log(`${app}, ${scene().kind}: promos made anew stood open in ${frames.open} of ${frames.all} frames`);
        expect(frames.open).toBe(0);
        await expectWhole(opened);
      });

      test('has a promo folded that comes late, and the badge counts it', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        await opened.act('add');
        await opened.untilFolded(4);
        await waitFor(async () => (await badgeOf(scene().session, opened.page)) === '4', { what: 'the badge' });
        await expectWhole(opened);
      });

      test('gets its events when the reader has expanded a promo, and it stays open when made anew', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        const [first] = story.after.map((at) => `#promo-${at}`);
        await opened.page.click(first ?? '');
        await opened.page.waitForSelector(`${first}[data-chaffinch="open"]`);
        await untilText(opened, '#asked', '0');
        await opened.page.click(`${first} .button`);
        await untilText(opened, '#asked', '1');
        const promo = await opened.page.$(first ?? '');
        await opened.act('remount');
        await waitFor(async () => !(await promo?.evaluate((one) => one.isConnected)));
        await opened.page.waitForSelector(`${first}[data-chaffinch="open"]`);
        await opened.page.click(`${first} .button`);
        await untilText(opened, '#asked', '2');
        await expectWhole(opened);
      });

      test('takes itself down, and nothing of ours is left', async () => {
        const opened = await openApp(scene(), app);
        await opened.untilFolded();
        await opened.stop();
        await opened.untilFolded(0);
        await expect.poll(() => opened.page.$('[data-chaffinch]')).toBeNull();
        await waitFor(async () => (await badgeOf(scene().session, opened.page)) === '', { what: 'an empty badge' });
        expect([...opened.errors, ...(await opened.faults())]).toEqual([]);
      });

      test('that is a development build finds no reason to throw its hydration away', async () => {
        const opened = await openApp(scene(), app, 'development', '?late');
        await opened.untilFolded();
        const promos = await opened.page.$$('.promo');
        await opened.start();
        await opened.act('mark');
        await untilText(opened, '#mark', '1');
        await expect.poll(() => promos[0]?.evaluate((promo) => promo.isConnected)).toBe(true);
        await opened.untilFolded();
        await expect.poll(() => opened.faults()).toEqual([]);
        // Only such a build looks at attributes; it leaves them, and says so.
        const notice = expect.stringContaining("This won't be patched up.");
        expect(opened.errors).toEqual(app === 'react' ? [notice] : []);
      });
    });
  },
  BOTH,
  buildApps,
);

inEachBrowser(
  'memory',
  (scene) => {
    beforeEach(() => scene().reset());

    test.each(APPS)('does not grow while an app of %s renders 200 times', async (app) => {
      const opened = await openApp(scene(), app);
      await opened.untilFolded();
      const measure = await metricsOf(opened);
      await renderTimes(opened, 20);
      const before = await settled(measure);
      await opened.watchFrames();
      await renderTimes(opened, 200);
      expect((await opened.openFrames()).open).toBe(0);
      // What is held is still there after the next collection; what merely was not collected yet is not.
      await expect.poll(async () => (await measure()).nodes - before.nodes).toBeLessThan(MOST_NODES);
      await expect.poll(async () => (await measure()).listeners - before.listeners).toBeLessThan(MOST_LISTENERS);
    });
  },
  ['chromium'],
  buildApps,
);

/** One more article's worth of nodes would be about 150; 200 leaked promos would be 1,400. */
const MOST_NODES = 150;
const MOST_LISTENERS = 20;

async function metricsOf({ page }: AppPage): Promise<() => Promise<{ nodes: number; listeners: number }>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const count = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { nodes: count('Nodes'), listeners: count('JSEventListeners') };
  };
}

/** Once collecting finds nothing more, so that no rubbish of the beginning makes room for what grows later. */
async function settled<Measured extends { nodes: number }>(measure: () => Promise<Measured>): Promise<Measured> {
  let last = await measure();
  await waitFor(async () => {
    const before = last;
    last = await measure();
    return last.nodes >= before.nodes;
  });
  return last;
}

/** Each time in a frame of its own, with new promos. */
async function renderTimes(opened: AppPage, times: number): Promise<void> {
  const first = Number(await opened.page.$eval('#round', (round) => round.textContent));
  await opened.page.evaluate(async (count) => {
    const press = (id: string) => document.getElementById(id)?.click();
    for (let i = 0; i < count; i += 1) {
      press('remount');
      press('render');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, times);
  await untilText(opened, '#round', String(first + times));
  await opened.untilFolded();
}

function untilText({ page }: AppPage, selector: string, text: string): Promise<void> {
  return waitFor(async () => (await page.$eval(selector, (one) => one.textContent)) === text, {
    what: `${selector} to say ${text}`,
  });
}

/** Every sentence of the story can be seen, and nobody complained. */
async function expectWhole(opened: AppPage): Promise<void> {
  await expect.poll(() => visibleTexts(opened.page, 'main p')).toEqual(expect.arrayContaining(story.paragraphs));
  expect([...opened.errors, ...(await opened.faults())]).toEqual([]);
}
