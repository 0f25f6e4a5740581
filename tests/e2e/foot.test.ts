import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ExtensionGlobal, extensionPage, openPopupTab } from '../../scripts/extension-pages.mjs';
import { readerTab } from './reader-tab';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { FARM, truth, untilFolded } from './truth';

const CITED = 'cited-article.html';
/** Each page's main column, what of it the view says in its own words, and what must fold before it is read. */
const PAGES = [
  {
    fixture: FARM,
    column: 'main',
    head: [truth.title, 'Last updated: 14 October 2025, 09:40'],
    folded: [truth.bar, ...truth.promos],
  },
  { fixture: CITED, column: 'main', head: ['By Jonne Aalto · 14 October 2025'], folded: ['.signup'] },
];

inEachBrowser('below the article', (scene) => {
  beforeEach(() => scene().reset());

  async function openPopup(fixture: string, folded: readonly string[]): Promise<{ page: Page; popup: Page }> {
    const { session, open } = scene();
    const page = await open(fixture);
    await untilFolded(page, folded);
    // In a tab, so that the popup stays to be watched.
    const popup = await openPopupTab(session, page);
    await popup.waitForSelector('.left-out');
    return { page, popup };
  }

  async function openReader(fixture: string, folded: readonly string[]): Promise<Page> {
    const { popup } = await openPopup(fixture, folded);
    await popup.click('.footer [data-kind="primary"]');
    return readerTab(scene());
  }

  /** Firefox's driver is not told of a tab that a page of an extension opens. */
  async function tabs(): Promise<number> {
    const helper = await extensionPage(scene().session);
    return helper.evaluate(async () => (await (globalThis as unknown as ExtensionGlobal).chrome.tabs.query({})).length);
  }

  describe.each(PAGES)('$fixture', ({ fixture, column, head, folded }) => {
    test('each sentence of the main column is in the article or among what was removed', async () => {
      const served = await scene().open(fixture, UNLISTED);
      const sentences = await sentencesIn(served, column);
      expect(sentences.length).toBeGreaterThan(30);
      const reader = await openReader(fixture, folded);
      const shown = await reader.$eval('main', (main) => (main.textContent ?? '').replace(/\s+/g, ' '));
      expect(sentences.filter((sentence) => !shown.includes(sentence) && !head.includes(sentence))).toEqual([]);
    });
  });

  test('what was removed is listed by its kind, copies once, each to be opened in place by the keyboard', async () => {
    const reader = await openReader(FARM, [truth.bar, ...truth.promos]);
    await expect.poll(() => texts(reader, '#left-out-heading')).toEqual(['Removed by Chaffinch']);
    const promo = expect.stringMatching(/^Promo.*\d times/);
    await expect.poll(() => texts(reader, '.left-out summary')).toEqual(expect.arrayContaining([promo]));
    const isShown = () => reader.$eval('.left-out .article-body', (body) => body.checkVisibility());
    await expect.poll(() => isShown()).toBe(false);
    await reader.focus('.left-out summary');
    await reader.keyboard.press('Enter');
    await waitFor(isShown, { what: 'the passage to be shown' });
    // It names no places of the article, and takes none of its headings.
    await expect.poll(() => texts(reader, '.article-body [id^="section-"]')).toEqual(truth.sections);
  });

  test('sources are ranked: named originals, papers, official and social posts, others, the site’s own last', async () => {
    const reader = await openReader(CITED, ['.signup']);
    await expect
      .poll(() => texts(reader, '.sources > ol .source-facts > bdi'))
      .toEqual(['harbourpost.example', 'doi.org', 'brantwood.example', 'social.example', 'tidetables.example']);
    await expect
      .poll(() => texts(reader, '.source-kind'))
      .toEqual(['Named original', 'Paper', 'Official', 'Social post']);
    const own = '.sources details.foot-group .source-title';
    await expect.poll(() => texts(reader, own)).toEqual(['drawn up in 1987']);
  });

  test('one click opens the original in a tab of its own, another leads to the place in the text', async () => {
    const reader = await openReader(CITED, ['.signup']);
    const original = await reader.$eval('.source-title', (link) => (link as HTMLAnchorElement).href);
    expect(original).toBe('http://harbourpost.example/clean-article.html');
    const before = await tabs();
    await reader.click('.source-title');
    await waitFor(async () => (await tabs()) === before + 1, { what: 'the original' });
    await reader.bringToFront();
    await reader.click('.source-facts a');
    await waitFor(
      () =>
        reader.evaluate(() => {
          const { top } = document.querySelector('.article-body a:target')?.getBoundingClientRect() ?? {};
          return top !== undefined && top > 0 && top < innerHeight;
        }),
      { what: 'the place in the text' },
    );
  });

  test('a page that links to nothing but itself and what was folded cites no outside source', async () => {
    const reader = await openReader(FARM, [truth.bar, ...truth.promos]);
    await expect.poll(() => texts(reader, '.sources .foot-none')).toEqual(['This page cites no outside source.']);
  });

  test('stands in the popup too', async () => {
    const { popup } = await openPopup(CITED, ['.signup']);
    expect((await texts(popup, '.source-title'))[0]).toBe('first reported by the Harbour Post');
    expect((await texts(popup, '.left-out summary')).length).toBeGreaterThan(0);
  });
});

function texts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map((one) => one.textContent?.trim() ?? ''),
    selector,
  );
}

/** What a visitor can read there, block by block. Fields and buttons say nothing. */
function sentencesIn(page: Page, column: string): Promise<string[]> {
  return page.$eval(column, (root) => {
    const blocks = new Map<Element, string>();
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const block = parent?.closest('p, li, h1, h2, h3, h4, figcaption, th, td, div, section, main, article');
      if (!parent || !block || !parent.checkVisibility() || parent.closest('button, svg, script, style')) continue;
      blocks.set(block, (blocks.get(block) ?? '') + node.nodeValue);
    }
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    return [...blocks.values()].flatMap((text) =>
      [...segmenter.segment(text.replace(/\s+/g, ' '))].map(({ segment }) => segment.trim()).filter(Boolean),
    );
  });
}
