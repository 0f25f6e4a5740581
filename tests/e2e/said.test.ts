// What an article says twice: dimmed with a way to where it said it first, left out when the reader says so, and counted.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { openPopupTab } from '../../scripts/extension-pages.mjs';
import { endSentence, type Faked, fake, now } from './fake-speech';
import { readerTab } from './reader-tab';
import { inEachBrowser, waitFor } from './scene';
import { untilFolded } from './truth';

const SAID = 'said-article.html';
/** Beginnings of what it says twice, in the order in which it says it again: a paragraph, a sentence and a paragraph. */
const REPEATED = ['Merrin has seven chambers', 'Since the first of October', 'Nobody lost a post over it'];
const PARAGRAPHS = 2;

inEachBrowser('what an article says twice', (scene) => {
  let popup: Page;
  let reader: Page;

  beforeEach(async () => {
    await scene().reset();
    const page = await scene().open(SAID);
    await untilFolded(page, ['.promo']);
    popup = await openPopupTab(scene().session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    reader = await readerTab(scene());
    await reader.bringToFront();
    await waitFor(() => reader.evaluate(() => document.querySelector('[data-said]') !== null), {
      what: 'the repeats to be marked',
    });
  });

  /** What of the body's paragraphs is drawn, our links and screen readers' words among it. */
  const shown = () =>
    reader.evaluate(() =>
      [...document.querySelectorAll('.article-body p')]
        .filter((one) => one.checkVisibility())
        // biome-ignore lint/performance/useDomNodeTextContent: what is rendered is what is asked for
        .map((one) => (one as HTMLElement).innerText.trim()),
    );
  const beginnings = (texts: readonly string[], beginning: string) =>
    texts.filter((text) => text.includes(beginning)).length;
  const choose = (mode: string) =>
    reader.evaluate((value) => {
      const choices = [...document.querySelectorAll<HTMLInputElement>(`.real-length input[value="${value}"]`)];
      choices.find((one) => one.closest('.real-length')?.checkVisibility())?.click();
    }, mode);
  const lengths = () =>
    reader.evaluate(() => [...document.querySelectorAll('.reader-main .length')].map((one) => one.textContent?.trim()));

  test('is dimmed, never gone, and each repeat leads to its first occurrence and back', async () => {
    const repeats = await reader.evaluate(() =>
      [...document.querySelectorAll('[data-said]')].map((one) => {
        const link = one.querySelector('[data-said-link]') ?? one.parentElement?.querySelector('[data-said-link]');
        const first = document.querySelector(link?.getAttribute('href') ?? '');
        const [colour, around] = [one, document.querySelector('.article')].map(
          (at) => at && getComputedStyle(at).color,
        );
        const text = (element: Element | null) =>
          [...(element?.childNodes ?? [])]
            .filter((node) => node instanceof Text)
            .map((node) => node.nodeValue)
            .join('');
        return { said: text(one).trim(), first: text(first).trim(), isDimmed: colour !== around };
      }),
    );
    const beginning = (text: string) => REPEATED.find((one) => text.startsWith(one));
    expect(repeats.map(({ said }) => beginning(said))).toEqual(REPEATED);
    for (const { said, first, isDimmed } of repeats) expect([first, isDimmed]).toEqual([said, true]);
    await reader.focus('[data-said] [data-said-link]');
    await reader.keyboard.press('Enter');
    await waitFor(() => isInView('[data-said-first]:target'), { what: 'the first occurrence' });
    const back = await reader.evaluate(() => {
      const links = [...document.querySelectorAll<HTMLElement>('[data-said-back]')].filter((one) =>
        one.checkVisibility(),
      );
      links[0]?.focus();
      return links.length;
    });
    expect(back, 'a way back only where one has come from').toBe(1);
    await reader.keyboard.press('Enter');
    await waitFor(() => isInView('[data-said]:target'), { what: 'the repeat' });
  });

  test('is left out with “said once” and comes back, with all around it in place', async () => {
    const whole = await shown();
    for (const text of REPEATED) expect(beginnings(whole, text)).toBe(2);
    await choose('once');
    await waitFor(async () => (await shown()).length === whole.length - PARAGRAPHS, { what: 'them to go' });
    const once = await shown();
    for (const text of REPEATED) expect(beginnings(once, text)).toBe(1);
    expect(once.find((text) => text.startsWith('In March'))).toBe(
      'In March the board will decide whether the two other flights on the canal get the same. The other flights have no logs at all, only a box of postcards and what the deputy remembers.',
    );
    await choose('dim');
    await waitFor(async () => (await shown()).length === whole.length, { what: 'them to come back' });
    await expect.poll(() => shown()).toEqual(whole);
    await choose('written');
    await waitFor(() => reader.evaluate(() => !document.querySelector('[data-said-link]')?.checkVisibility()), {
      what: 'the links to go',
    });
    expect(beginnings(await shown(), REPEATED[0] ?? '')).toBe(2);
    expect((await shown()).join(' ')).not.toContain('said above');
  });

  test('is heard once from the moment on when that is chosen', async () => {
    await fake(reader);
    await reader.click('.speech-button');
    await endSentence(reader);
    await waitFor(async () => (await now(reader)) !== undefined, { what: 'the first sentence' });
    await choose('once');
    // The sentence that was being said begins anew, out of the article as it is now.
    const again = () => {
      const [one, other] = (globalThis as Faked).fakeSpeech.heard.slice(-2);
      return one?.text === other?.text;
    };
    await waitFor(() => reader.evaluate(again), { what: 'the sentence to begin anew' });
    const last = 'The other flights have no logs at all, only a box of postcards and what the deputy remembers.';
    const heard: string[] = [];
    while (heard.at(-1) !== last) {
      await waitFor(async () => ![undefined, heard.at(-1)].includes(await now(reader)), { what: 'the next sentence' });
      heard.push((await now(reader)) ?? '');
      await endSentence(reader);
    }
    for (const text of REPEATED) expect(beginnings(heard, text)).toBe(1);
  });

  test('is told from the rest by its length, in the reader and in the popup', async () => {
    const [served = '', article = '', once = ''] = await lengths();
    const words = [served, article, once].map((text) => Number(/(\d+) words$/.exec(text)?.[1]));
    expect([served, article, once].map((text) => text.replace(/ \d+ words$/, ''))).toEqual([
      '3 min as served',
      '2 min of article',
      '1 min said once',
    ]);
    const repeated = await reader.evaluate(() =>
      [...document.querySelectorAll('[data-said]')]
        .map((one) => one.textContent?.replace(/Already said:|said above/g, '').match(/\S+/g)?.length ?? 0)
        .reduce((sum, count) => sum + count, 0),
    );
    expect(repeated).toBeGreaterThan(90);
    expect(words[1]).toBe((words[2] ?? 0) + repeated);
    expect(words[0]).toBeGreaterThan(words[1] ?? 0);
    await waitFor(
      () =>
        popup.evaluate(() =>
          document.querySelector('.strip-length')?.textContent?.includes('2 min of article, not 3 · 1 said once'),
        ),
      { what: 'the three lengths in the popup' },
    );
  });

  function isInView(selector: string): Promise<boolean> {
    return reader.evaluate((wanted) => {
      const { top, bottom } = document.querySelector(wanted)?.getBoundingClientRect() ?? {};
      return top !== undefined && bottom !== undefined && top >= 0 && bottom <= innerHeight;
    }, selector);
  }
});
