import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPopupTab } from '../../scripts/extension-pages.mjs';
import { readerTab } from './reader-tab';
import { inEachBrowser, waitFor } from './scene';

const CODE =
  'def bend(load, span):\n    if load <= 0:\n        return 0\n\n    return load * span ** 3 / 48  # millimetres';

inEachBrowser('what an article holds besides prose', (scene) => {
  let reader: Page;

  beforeEach(async () => {
    await scene().reset();
    const page = await scene().open('rich-article.html');
    const popup = await openPopupTab(scene().session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    reader = await readerTab(scene());
    await reader.bringToFront();
  });

  afterEach(() => scene().reset());

  const text = (selector: string) =>
    reader.evaluate((wanted) => document.querySelector(wanted)?.textContent?.replace(/\s+/g, ' ').trim(), selector);
  const focus = (selector: string) =>
    reader.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
  const isThere = (selector: string) =>
    waitFor(() => reader.evaluate((wanted) => document.querySelector(wanted) !== null, selector), { what: selector });

  test('posts, videos and frames are there, and nothing is asked of their hosts but a still picture', async () => {
    await expect
      .poll(() => text('blockquote[data-chaffinch-embed]'))
      .toBe(
        'The harbour bridge counted its millionth walker this morning, a dog.— Harbour Office (@harbour) September 1, 2025',
      );
    const links = await reader.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.media-link')].map(({ href, target, rel }) => [
        href,
        target,
        rel,
      ]),
    );
    expect(links).toEqual([
      ['https://www.youtube.com/watch?v=abcdefghijk', '_blank', 'noopener noreferrer'],
      ['https://charts.example/walkers', '_blank', 'noopener noreferrer'],
    ]);
    const asked = await reader.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).hostname),
    );
    expect(asked.filter((host) => /youtube|twitter|charts|counter/.test(host))).toEqual([]);
    expect(
      await reader.evaluate(
        () => document.querySelectorAll('iframe, video, object, embed, script[src^="http"]').length,
      ),
    ).toBe(0);
  });

  test('listings are exact, highlighted, and without their numbers', async () => {
    await isThere('.listing .hljs-keyword');
    await expect.poll(() => reader.evaluate(() => document.querySelector('.listing code')?.textContent)).toBe(CODE);
    await expect.poll(() => reader.evaluate(() => document.querySelectorAll('.listing').length)).toBe(1);
  });

  test('formulas are drawn as such, those known by their source too', async () => {
    await isThere('math[alttext^="\\\\delta"] mfrac');
    const formulas = await reader.evaluate(() =>
      [...document.querySelectorAll('math')].map((one) => [one.namespaceURI, one.getAttribute('alttext')]),
    );
    const namespace = 'http://www.w3.org/1998/Math/MathML';
    expect(formulas).toEqual([
      [namespace, '\\delta = \\frac{F L^3}{48 E I}'],
      [namespace, 'E = \\frac{\\sigma}{\\varepsilon}'],
    ]);
  });

  test('footnotes lead there and back, and show themselves beside the reference', async () => {
    await focus('#note-ref-2');
    await isThere('.note-popover');
    await expect.poll(() => text('.note-popover')).toBe('At three touches a child, it counts some of them as a pram.');
    await reader.keyboard.press('Escape');
    await waitFor(() => reader.evaluate(() => !document.querySelector('.note-popover')), { what: 'the note to close' });
    await reader.keyboard.press('Enter');
    await waitFor(() => reader.evaluate(() => location.hash === '#note-2'), { what: 'the jump' });
    await focus('#note-2 .note-back');
    await reader.keyboard.press('Enter');
    await waitFor(() => reader.evaluate(() => location.hash === '#note-ref-2'), { what: 'the way back' });
    await expect.poll(() => reader.evaluate(() => document.querySelectorAll('#note-1 .note-back').length)).toBe(2);
    await expect.poll(() => reader.evaluate(() => document.querySelector('#weights, #fn\\:1'))).toBeNull();
  });

  test('links within the article lead to its headings, others of that kind nowhere', async () => {
    const links = await reader.evaluate(() =>
      ['The weights', 'this'].map((name) =>
        [...document.querySelectorAll('.article-body a')]
          .filter((one) => one.textContent === name)
          .map((one) => one.getAttribute('href')),
      ),
    );
    expect(links).toEqual([[expect.stringMatching(/^#section-\d+$/)], [null]]);
  });

  test('a section that lies closed is in the outline, which opens it', async () => {
    const isOpen = () => reader.evaluate(() => document.querySelector('.article-body details')?.hasAttribute('open'));
    await expect.poll(isOpen).toBe(false);
    const title = 'What the deck is made of';
    await reader.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.reader-outline .outline-row')];
      rows.find((row) => row.textContent?.includes(wanted))?.click();
    }, title);
    await expect.poll(isOpen).toBe(true);
    const isSeen = (wanted: string) =>
      [...document.querySelectorAll('.article-body h2, .article-body h3')].some((heading) => {
        const { top, bottom } = heading.getBoundingClientRect();
        return heading.textContent === wanted && bottom > top && top >= 0 && bottom <= innerHeight;
      });
    await waitFor(() => reader.evaluate(isSeen, title), { what: 'the heading in view' });
  });

  test('pictures open large by keyboard, follow each other, and give the focus back', async () => {
    await waitFor(() => reader.evaluate(() => document.querySelectorAll('.picture[data-zoom]').length > 0), {
      what: 'a large picture',
    });
    // Those further down are loaded when they come near.
    await reader.evaluate(() => document.querySelector('img[alt="The ferry’s sensors"]')?.scrollIntoView());
    await waitFor(() => reader.evaluate(() => document.querySelectorAll('.picture[data-zoom]').length === 2), {
      what: 'both large pictures',
    });
    await focus('.picture[data-zoom]');
    await reader.keyboard.press('Enter');
    await isThere('dialog[open]');
    await expect.poll(() => text('.lightbox-below p')).toBe('The bridge on the evening of its opening.');
    await reader.keyboard.press('ArrowRight');
    await isThere('dialog[aria-label="The ferry’s sensors"]');
    await reader.keyboard.press('Escape');
    await waitFor(() => reader.evaluate(() => !document.querySelector('dialog[open]')), {
      what: 'the picture to close',
    });
    await expect
      .poll(() => reader.evaluate(() => document.activeElement?.querySelector('img')?.alt))
      .toBe('The bridge at dusk');
  });
});
