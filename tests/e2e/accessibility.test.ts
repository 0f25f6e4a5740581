import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { openExtensionPage, openPopupTab, tabIdOf } from '../../scripts/extension-pages.mjs';
import { THEMES } from '../../src/decide/reading-choices';
import { articleOf, element, text } from './long-article';
import { inEachBrowser, waitFor } from './scene';
import { prefer, readStored, untilTheme } from './stored-article';
import { FARM, untilFolded } from './truth';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of everything that the page shows, and of the article's text the stricter contrast too. */
interface Axe {
  run(scope: string | Document, options: object): Promise<{ violations: Violation[] }>;
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const LATIN = articleOf(12);
const ARABIC = articleOf(3, {
  title: 'السباق الذي لا يستطيع أحد أن يحصي نقاطه',
  language: 'ar',
  direction: 'rtl',
  body: {
    type: 'root',
    children: [
      element('h2', [text('ما الذي تغير')], { id: 'section-1' }),
      element('p', [text('قال المختبر إن نموذجه الجديد يجيب بسرعة أكبر.')]),
      element('blockquote', [element('p', [text('لم نتوقع ذلك.')])]),
      element('p', [element('a', [text('المصدر')], { href: 'https://example.org/' }), text(' بالإنجليزية')]),
      element('img', [], { src: 'https://example.org/chart.png', alt: 'رسم بياني' }),
      element('table', [element('tbody', [element('tr', [element('td', [text('١')]), element('td', [text('٢')])])])]),
    ],
  },
});

inEachBrowser('nothing that axe objects to', (scene) => {
  beforeEach(() => scene().reset());

  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(AXE);
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: Axe };
      const all = await axe.run(document, { resultTypes: ['violations'] });
      const strict = { runOnly: ['color-contrast-enhanced'], resultTypes: ['violations'] };
      const texts = document.querySelector('.article-body :is(p, h2)')
        ? await axe.run('.article-body', strict)
        : { violations: [] };
      return [...all.violations, ...texts.violations].flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
      );
    });
  }

  /** Nothing may move while colours are read. */
  async function still(page: Page, direction: 'ltr' | 'rtl'): Promise<void> {
    await page.evaluate((dir) => {
      document.documentElement.dir = dir;
      const style = new CSSStyleSheet();
      style.replaceSync('*, ::before, ::after { transition: none !important; animation: none !important; }');
      document.adoptedStyleSheets = [style];
    }, direction);
  }

  async function inEveryTheme(page: Page, what: string): Promise<void> {
    for (const theme of THEMES) {
      await prefer(scene(), { theme, images: what.includes('pictures') ? 'none' : 'load' });
      await untilTheme(page, theme);
      await expect.poll(() => violations(page), { message: `${what}, ${theme}` }).toEqual([]);
    }
  }

  test.each([
    ['left to right', LATIN],
    ['right to left, pictures held back', ARABIC],
  ])(
    'stands in the reader, %s',
    async (what, article) => {
      const reader = await readStored(scene(), article, 'axe');
      await still(reader, article.direction);
      await inEveryTheme(reader, what);
    },
    240_000,
  );

  test.each([
    ['the text panel', 1100, '[popovertarget]'],
    ['the list of keys', 1100, '.tool[aria-label="Keys"]'],
    ['the drawer', 420, '.toolbar-outline'],
  ])(
    'stands in %s',
    async (what, width, opener) => {
      const reader = await readStored(scene(), LATIN, 'axe');
      await reader.setViewport({ width, height: 900 });
      await still(reader, 'ltr');
      await reader.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), opener);
      await waitFor(() => reader.evaluate(() => document.querySelector('dialog[open], :popover-open') !== null), {
        what,
      });
      await inEveryTheme(reader, what);
    },
    240_000,
  );

  test('stands in the settings', async () => {
    const options = await openExtensionPage(scene().session, 'options.html');
    await waitFor(() => options.evaluate(() => document.querySelector('.options') !== null), { what: 'the settings' });
    await still(options, 'ltr');
    await inEveryTheme(options, 'settings');
  }, 240_000);

  test('stands beside the page', async () => {
    const page = await scene().open('cited-article.html');
    await untilFolded(page, ['.signup']);
    const address = `sidepanel.html?tab=${await tabIdOf(scene().session, page)}`;
    const panel = await openExtensionPage(scene().session, address);
    await waitFor(() => panel.evaluate(() => document.querySelector('.outline-row') !== null), { what: 'the outline' });
    await still(panel, 'ltr');
    await inEveryTheme(panel, 'panel, outline');
    await panel.evaluate(() => document.querySelector<HTMLElement>('[data-tab="article"]')?.click());
    await waitFor(() => panel.evaluate(() => document.querySelector('.left-out') !== null), { what: 'the foot' });
    await panel.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await inEveryTheme(panel, 'panel, article and its foot');
  }, 240_000);

  test('stands in the popup', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const popup = await openPopupTab(scene().session, page);
    await popup.waitForSelector('.left-out');
    await still(popup, 'ltr');
    await inEveryTheme(popup, 'popup, what is read');
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-tab="folded"]')?.click());
    await inEveryTheme(popup, 'popup, what is folded');
  }, 240_000);
});
