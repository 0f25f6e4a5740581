import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { openPopupTab } from '../../scripts/extension-pages.mjs';
import { stopBackground } from './background';
import { readerTab, untilWhole } from './reader-tab';
import { inEachBrowser, waitFor } from './scene';
import { FARM, truth, untilFolded } from './truth';

inEachBrowser('the reader tab', (scene) => {
  beforeEach(() => scene().reset());

  async function openReader(): Promise<{ page: Page; reader: Page }> {
    const { session, open } = scene();
    const page = await open(FARM);
    await untilFolded(page);
    // In a tab, so that the popup stays to be watched.
    const popup = await openPopupTab(session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    return { page, reader: await readerTab(scene()) };
  }

  const texts = (reader: Page, selector: string) =>
    reader.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent?.trim() ?? ''),
      selector,
    );

  test('holds the article and its outline', async () => {
    const { reader } = await openReader();
    expect((await texts(reader, '.article-body p')).filter((text) => truth.paragraphs.includes(text))).toEqual(
      truth.paragraphs,
    );
    await expect.poll(() => texts(reader, '.reader-outline .outline-title')).toEqual(truth.sections);
    await expect.poll(() => texts(reader, '.article-title')).toEqual([truth.title]);
  });

  test('survives closing the page it came from', async () => {
    const { page, reader } = await openReader();
    await page.close();
    await reload(reader);
    await expect.poll(() => texts(reader, '.article-title')).toEqual([truth.title]);
  });

  test('survives the background being stopped', async () => {
    const { reader } = await openReader();
    await stopBackground(scene());
    await reload(reader);
    await expect.poll(() => texts(reader, '.reader-outline .outline-title')).toEqual(truth.sections);
  });

  /** Firefox tells a driver nothing of extension pages loading, so what is awaited is what is seen. */
  async function reload(reader: Page): Promise<void> {
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      location.reload();
    });
    await waitFor(() => reader.evaluate(() => !('old' in document.body.dataset)), { what: 'the reload' });
    await untilWhole(reader);
  }

  test('has its bar, and what is told there, whole in windows from 320 pixels on', async () => {
    const { reader } = await openReader();
    await reader.bringToFront();
    const outside = () =>
      reader.evaluate(() =>
        [...document.querySelectorAll('.toolbar :is(button, bdi), .save-told, .export-menu')]
          .filter((one) => one.checkVisibility({ visibilityProperty: true }))
          .map((one) => ({ name: one.className || one.textContent, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.left < 0 || box.right > innerWidth || box.top < 0)
          .map(({ name }) => name),
      );
    await waitFor(() => reader.evaluate(() => document.querySelector('.toolbar bdi') !== null), {
      what: 'the minutes',
    });
    for (const width of [320, 400, 1100]) {
      await reader.setViewport({ width, height: 800 });
      await waitFor(() => reader.evaluate((wanted) => innerWidth === wanted, width), { what: `${width} pixels` });
      await reader.click('.save-button:not(:disabled)');
      await waitFor(async () => (await texts(reader, '.save-told')).join('') !== '', { what: 'what is told' });
      await expect.poll(() => outside()).toEqual([]);
      await reader.click('.export-button');
      // Open once the focus is in it.
      await waitFor(() => reader.evaluate(() => document.activeElement?.closest('.export-menu') !== null), {
        what: 'the menu',
      });
      await expect.poll(() => outside()).toEqual([]);
      await reader.keyboard.press('Escape');
      await waitFor(() => reader.evaluate(() => document.querySelector('.export-menu') === null), {
        what: 'the menu to close',
      });
    }
  });

  test('marks the section that is being read', async () => {
    const { reader } = await openReader();
    await reader.evaluate((title) => {
      [...document.querySelectorAll('.article-body h2')].find((one) => one.textContent === title)?.scrollIntoView();
    }, truth.sections[4]);
    await waitFor(
      async () =>
        (await texts(reader, '.reader-outline [aria-current] .outline-title')).includes(truth.sections[4] ?? ''),
      {
        what: 'the outline to follow',
      },
    );
  });
});
