import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Article } from '../../src/article/types';
import { h, root } from '../core/article/build';
import { validate } from '../core/article/exports/epub-rules';
import { articleOf, entry, PICTURE } from '../core/article/exports/nasty';
import {
  choose,
  type Downloads,
  layOutForPaper,
  openArticle,
  pasted,
  pictureFolder,
  statusOf,
  watchDownloads,
} from './export-scene';
import { inEachBrowser, waitFor } from './scene';

/** One that others may read, and one that may only be shown. */
const OPEN = 'http://pictures.example/span.png?shared';
const CLOSED = 'http://pictures.example/span.png';
const LEAD = 'The span fell on Tuesday morning, said those who had seen it.';

inEachBrowser(
  'what is taken out of the reader tab',
  (scene) => {
    let downloads: Downloads | undefined;
    let reader: Page;

    beforeAll(async () => {
      downloads = await watchDownloads(scene());
    });
    afterAll(() => downloads?.remove());
    beforeEach(async () => {
      await scene().reset();
      reader = await openArticle(scene(), article());
    });

    const article = (): Article =>
      articleOf(
        root(
          h('p', `${LEAD} Nobody was hurt.`),
          h('figure', h('img', { src: OPEN, alt: 'A span' })),
          h('h2', { id: 'section-1' }, 'Why'),
          h('p', 'Rust, & <little> else.', h('img', { src: CLOSED, alt: 'A chart' })),
        ),
        { title: 'The bridge: “fallen”?', outline: [entry('section-1', 'Why')] },
      );
    const next = () => {
      if (!downloads) throw new Error('no downloads are watched');
      return downloads.next();
    };
    const until = (status: string | RegExp) =>
      waitFor(async () => (await statusOf(reader)).match(status), { what: `“${status}”`, seconds: 30 });

    test('Markdown, text and a quote come into the clipboard', async () => {
      await choose(reader, 'Copy as Markdown');
      await until('Copied');
      await expect.poll(() => pasted(reader)).toMatch(/^# The bridge: “fallen”\?\n\nThe span fell/);
      await choose(reader, 'Copy as text');
      await until('Copied');
      await expect.poll(() => pasted(reader)).toMatch(/^The bridge: “fallen”\?\nAda Beck · The Lookout/);
      await choose(reader, 'Copy quote with link');
      await until('Copied');
      await expect.poll(() => pasted(reader)).toContain(`> ${LEAD}\n\n— The bridge`);
    });

    test('what is selected is what is quoted', async () => {
      await reader.evaluate(() => {
        const text = document.querySelector('.article-body h2 + p')?.firstChild;
        if (text) getSelection()?.setBaseAndExtent(text, 0, text, 4);
      });
      await choose(reader, 'Copy quote with link');
      await until('Copied');
      await expect.poll(() => pasted(reader)).toMatch(/^> Rust\n\n— .*#:~:text=Rust$/);
    });

    test('a refusal is told in a sentence', async () => {
      await reader.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
      });
      await choose(reader, 'Copy as text');
      await until('It could not be copied');
    });

    test('Markdown is downloaded under the title’s name', async () => {
      await choose(reader, 'Download Markdown');
      const { name, bytes } = await next();
      expect(name).toBe('The bridge “fallen”.md');
      expect(bytes.toString()).toMatch(/^---\ntitle: "The bridge: “fallen”\?"\n/);
    });

    test('a web page is downloaded with the pictures that could be had', async () => {
      await choose(reader, 'Download web page');
      const { name, bytes } = await next();
      expect(name).toBe('The bridge “fallen”.html');
      expect(bytes.toString().match(/<img [^>]*src="data:image\/png;base64,/g)).toHaveLength(1);
      expect(bytes.toString()).toContain(`<a href="${CLOSED}"`);
      await until('1 picture could not be included');
    });

    test('an EPUB is downloaded that keeps the rules', async () => {
      await choose(reader, 'Download EPUB');
      const { name, bytes } = await next();
      expect(name).toBe('The bridge “fallen”.epub');
      const { files } = validate(new Uint8Array(bytes));
      expect([...files.keys()]).toContain('EPUB/pictures/1.png');
    });

    test('the menu works by keys, and gives the focus back', async () => {
      const focused = () => reader.evaluate(() => document.activeElement?.textContent ?? '');
      await reader.bringToFront();
      await reader.focus('.export-button');
      await reader.keyboard.press('ArrowUp');
      await waitFor(async () => (await focused()) === 'Print', { what: 'the last item' });
      await reader.keyboard.press('ArrowDown');
      await expect.poll(() => focused()).toBe('Copy as Markdown');
      await reader.keyboard.press('e');
      await expect.poll(() => focused()).toBe('Download EPUB');
      await reader.keyboard.press('Escape');
      await waitFor(() => reader.evaluate(() => !document.querySelector('[role="menu"]')), {
        what: 'the menu to close',
      });
      await expect.poll(() => focused()).toBe('Copy or save');
      await reader.click('.export-button');
      await reader.waitForSelector('[role="menu"]');
      await reader.click('.article-title');
      await waitFor(() => reader.evaluate(() => !document.querySelector('[role="menu"]')), {
        what: 'the menu to close',
      });
    });

    test('on paper there is the article and where it is from, black on white', async () => {
      await layOutForPaper(scene(), reader);
      await expect.poll(() => reader.evaluate(() => matchMedia('print').matches)).toBe(true);
      const seen = await reader.evaluate(() =>
        [
          ...document.querySelectorAll<HTMLElement>(
            '.export-button, .reader-outline, .fact, .progress, .article-title, .original',
          ),
        ]
          .filter((one) => one.checkVisibility())
          .map((one) => one.className),
      );
      expect(seen).toEqual(['article-title', 'original']);
      await expect
        .poll(() => reader.$eval('.article-title', (title) => getComputedStyle(title).color))
        .toBe('rgb(0, 0, 0)');
    });
  },
  undefined,
  () => pictureFolder(PICTURE.bytes),
);
