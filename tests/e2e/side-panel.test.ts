import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { type ExtensionGlobal, extensionPage } from '../../scripts/extension-pages.mjs';
import { backgroundWorker } from './background';
import { pressKey } from './browser-window';
import { readerTab } from './reader-tab';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { openSidePanel, type SidePanel } from './side-panel';
import { FARM, truth, untilFolded } from './truth';

const CURRENT = '.panel-outline [aria-current] .outline-title';
const BACK = '.way-back button';
/** Pixels between two views of one text: their lines break differently. */
const NEAR = 60;

inEachBrowser('beside the page', (scene) => {
  beforeEach(() => scene().reset());

  async function openOnFarm(): Promise<{ page: Page; panel: SidePanel }> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const panel = await openSidePanel(scene(), page);
    await page.bringToFront();
    await waitFor(async () => (await panel.texts('.panel-outline .outline-row')).length > 0, { what: 'the outline' });
    return { page, panel };
  }

  test('the outline marks the section that is being read in the page', async () => {
    const { page, panel } = await openOnFarm();
    await expect.poll(() => panel.texts('.panel-title')).toEqual([truth.title]);
    await expect.poll(() => panel.texts('.panel-outline .outline-title')).toEqual(truth.sections);
    await scrollTo(page, 'h2', truth.sections[4] ?? '');
    await waitFor(async () => (await panel.texts(CURRENT))[0] === truth.sections[4], { what: 'the mark to follow' });
  });

  test('a section leads to its heading in the page, and the way back from there', async () => {
    const { page, panel } = await openOnFarm();
    await scrollTo(page, 'h2', truth.sections[1] ?? '');
    const before = await page.evaluate(() => scrollY);
    await panel.press('.panel-outline .outline-row', truth.sections[5]);
    await waitFor(async () => Math.abs((await topOf(page, 'h2', truth.sections[5] ?? '')) - 16) < NEAR, {
      what: 'the page to scroll',
    });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(truth.sections[5]);
    await waitFor(async () => (await panel.texts(BACK)).length === 1, { what: 'the way back' });
    await panel.press(BACK);
    await waitFor(async () => Math.abs((await page.evaluate(() => scrollY)) - before) < 4, { what: 'the way back' });
    await waitFor(async () => (await panel.texts(BACK)).length === 0, { what: 'the button to go' });
    // Nothing of it stays in the page.
    await waitFor(async () => (await page.$('[tabindex="-1"], [data-chaffinch-host]')) === null, {
      what: 'the marks to go',
    });
  });

  test('a section that the page itself keeps closed is opened', async () => {
    const page = await scene().open('cited-article.html');
    await untilFolded(page, ['.signup']);
    const title = 'What the model was asked';
    const panel = await openSidePanel(scene(), page);
    await page.bringToFront();
    await waitFor(async () => (await panel.texts('.panel-outline .outline-title')).includes(title), {
      what: 'the outline',
    });
    await page.evaluate((called) => {
      const heading = [...document.querySelectorAll('h2')].find((one) => one.textContent === called);
      const details = document.createElement('details');
      heading?.before(details);
      details.append(...[heading, heading?.nextElementSibling].flatMap((one) => one ?? []));
    }, title);
    await expect.poll(() => page.$eval('details', (details) => details.open)).toBe(false);
    await panel.press('.panel-outline .outline-row', title);
    await waitFor(() => page.$eval('details', (details) => details.open), { what: 'the section to be opened' });
    await waitFor(async () => Math.abs((await topOf(page, 'h2', title)) - 16) < NEAR, { what: 'the page to scroll' });
  });

  test('holds the article with its foot', async () => {
    const { panel } = await openOnFarm();
    await panel.press('[role="tab"]', 'Article');
    await waitFor(async () => (await panel.texts('.read .left-out summary')).length > 0, { what: 'the foot' });
    await expect.poll(() => panel.texts('.read .article-title')).toEqual([truth.title]);
  });

  test('follows the tab that is shown, and where it goes', async () => {
    const { page, panel } = await openOnFarm();
    const search = await scene().open('search-page.html');
    await waitFor(async () => (await panel.situation()) === 'notArticle', { what: 'the search page' });
    await search.goto(search.url().replace('search-page', 'clean-article'));
    await waitFor(async () => (await panel.texts('.panel-title')).length === 1, { what: 'the clean article' });
    await expect.poll(() => panel.texts('.panel-title')).not.toEqual([truth.title]);
    await page.bringToFront();
    await waitFor(async () => (await panel.texts('.panel-title'))[0] === truth.title, { what: 'the first tab' });
  });

  test('says what to do where it may not see the page', async () => {
    const { panel } = await openOnFarm();
    await scene().open(FARM, UNLISTED);
    await waitFor(async () => (await panel.situation()) === 'internal', { what: 'the state' });
    expect((await panel.texts('.notice-text')).join()).toContain('button in the toolbar');
  });

  test('the reader begins where the page stood, and takes it along on the way back', async () => {
    const { page, panel } = await openOnFarm();
    const [down, up] = [truth.paragraphs.at(-6) ?? '', truth.paragraphs.at(5) ?? ''];
    await scrollTo(page, 'p', down);
    await panel.press('.footer [data-kind="primary"]');
    const reader = await readerTab(scene());
    await waitFor(async () => Math.abs((await topOf(reader, 'p', down)) - 16) < NEAR, { what: 'the reader’s place' });
    await scrollTo(reader, 'p', up);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.reader-facts .original')?.click());
    await waitFor(async () => Math.abs((await topOf(page, 'p', up)) - 16) < NEAR, { what: 'the page’s place' });
    await waitFor(() => page.evaluate(() => document.visibilityState === 'visible'), { what: 'the page to be shown' });
  });
});

// The key that the manifest suggests is Chromium's too: `keys are all free in the browser` asks it. A driver's keys go to
// pages only there, and what a driver starts in the extension is no act of the reader's, for which alone it opens.
inEachBrowser(
  'the key, for a driver',
  (scene) => {
    test('opens nothing: Chromium wants an act of the reader', async () => {
      await scene().open(FARM);
      const worker = await backgroundWorker(scene());
      const refusal = await worker.evaluate(async () => {
        const { sidePanel, windows } = (globalThis as unknown as { chrome: Chromium }).chrome;
        const { id } = await windows.getCurrent();
        return sidePanel.open({ windowId: id ?? -1 }).then(
          () => 'opened',
          (error: unknown) => String(error),
        );
      });
      expect(refusal).toContain('user gesture');
    });
  },
  ['chromium'],
);

inEachBrowser(
  'the key',
  (scene) => {
    test('opens the sidebar and closes it', async () => {
      const page = await scene().open(FARM);
      await untilFolded(page);
      const helper = await extensionPage(scene().session);
      const isOpen = () => helper.evaluate(hasSidebar);
      const before = await isOpen();
      for (const then of [!before, before]) {
        await pressKey(scene(), page, 'panel');
        await waitFor(async () => (await isOpen()) === then, { what: `the sidebar to be ${then ? 'open' : 'closed'}` });
      }
    });
  },
  ['firefox'],
);

/** What the types of the API that both browsers share do not know. */
type Chromium = ExtensionGlobal['chrome'] & { sidePanel: { open(where: { windowId: number }): Promise<void> } };

/** Runs in a page of the extension. */
function hasSidebar(): boolean {
  return (globalThis as unknown as ExtensionGlobal).chrome.extension.getViews({ type: 'sidebar' }).length > 0;
}

function scrollTo(page: Page, selector: string, text: string): Promise<void> {
  return page.evaluate(
    (wanted, called) => {
      const found = [...document.querySelectorAll(wanted)].find((one) => one.textContent?.trim() === called);
      found?.scrollIntoView({ block: 'start', behavior: 'instant' });
      scrollBy({ top: -16, behavior: 'instant' });
    },
    selector,
    text,
  );
}

function topOf(page: Page, selector: string, text: string): Promise<number> {
  return page.evaluate(
    (wanted, called) => {
      const found = [...document.querySelectorAll(wanted)].find((one) => one.textContent?.trim() === called);
      return found?.getBoundingClientRect().top ?? Number.NaN;
    },
    selector,
    text,
  );
}
