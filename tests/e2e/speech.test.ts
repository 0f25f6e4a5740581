// Reading aloud in the reader tab. No browser here has voices, so all but one test put a synthesis of ours in its place.
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { extensionPage, openExtensionPage, openPopupTab } from '../../scripts/extension-pages.mjs';
import { endSentence, type Faked, fake, now } from './fake-speech';
import { readerTab, untilWhole } from './reader-tab';
import { inEachBrowser, waitFor } from './scene';
import { FARM, truth, untilFolded } from './truth';

inEachBrowser('reading aloud', (scene) => {
  beforeEach(async () => {
    await scene().reset();
    // A tab that was closed only then may have kept its place after all was cleared.
    await scene().reset();
  });

  async function openReader(): Promise<Page> {
    const { session, open } = scene();
    const page = await open(FARM);
    await untilFolded(page);
    const popup = await openPopupTab(session, page);
    await popup.waitForSelector('.article-body');
    await popup.click('.footer [data-kind="primary"]');
    const reader = await readerTab(scene());
    await reader.bringToFront();
    return reader;
  }

  const marked = (reader: Page) =>
    reader.evaluate(() => [...(CSS.highlights.get('speaking') ?? [])].map((range) => String(range)));
  const says = (reader: Page, text: string) =>
    waitFor(async () => (await now(reader)) === text, { what: `"${text}" to be said` });
  const press = (reader: Page, name: string) => reader.click(`.speech-bar [aria-label="${name}"]`);

  test('says the title first, then paragraph after paragraph, each marked', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    await expect.poll(() => marked(reader)).toEqual([truth.title]);
    await endSentence(reader);
    await waitFor(async () => ((await marked(reader))[0] ?? '') !== truth.title);
    const [sentence = ''] = await marked(reader);
    expect((await now(reader)) ?? '').toBe(sentence.replace(/\s+/g, ' '));
    expect(truth.standfirst).toContain(sentence.replace(/\s+/g, ' '));
  });

  test('is worked by keyboard alone', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.keyboard.press('s');
    await says(reader, truth.title);
    const focused = () => reader.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(() => focused()).toBe('Pause');
    await reader.keyboard.press(' ');
    await waitFor(async () => (await now(reader)) === undefined, { what: 'the pause' });
    await reader.keyboard.press('ArrowRight');
    await reader.keyboard.press(' ');
    await waitFor(async () => ![undefined, truth.title].includes(await now(reader)), { what: 'the next sentence' });
    await reader.keyboard.press('Tab');
    await expect.poll(() => focused()).toBe('Next paragraph');
    await reader.keyboard.press('Escape');
    await waitFor(async () => (await reader.$('.speech-bar')) === null, { what: 'the bar to close' });
    await expect.poll(async () => [await now(reader), await marked(reader)]).toEqual([undefined, []]);
  });

  test('skips, changes speed and voice, and goes on where the text is clicked', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    await press(reader, 'Next paragraph');
    await waitFor(async () => ![undefined, truth.title].includes(await now(reader)));
    await press(reader, 'Previous paragraph');
    await says(reader, truth.title);
    await reader.select('.speech-bar [aria-label="Speed"]', '1.5');
    await reader.select('.speech-bar [aria-label="Voice for English"]', 'Ben');
    await waitFor(
      async () => {
        const last = await reader.evaluate(() => (globalThis as Faked).fakeSpeech.heard.at(-1));
        return last?.rate === 1.5 && last.voice === 'Ben';
      },
      { what: 'another voice' },
    );
    const wanted = truth.paragraphs[3] ?? '';
    const place = await reader.evaluate((text) => {
      const paragraph = [...document.querySelectorAll('.article-body p')].find(
        (one) => one.textContent?.trim() === text,
      );
      paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left = 0, top = 0 } = paragraph?.getClientRects()[0] ?? {};
      return { x: left + 30, y: top + 12 };
    }, wanted);
    await reader.mouse.click(place.x, place.y);
    await waitFor(async () => wanted.startsWith((await now(reader)) ?? '-'), { what: 'the paragraph clicked' });
  });

  test('brings what it says into view, clear of the bar, unless the reader has scrolled', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    for (let count = 0; count < 12; count += 1) await press(reader, 'Next paragraph');
    const place = () =>
      reader.evaluate(() => {
        const [range] = [...(CSS.highlights.get('speaking') ?? [])] as Range[];
        const { top = 0, bottom = 0 } = range?.getBoundingClientRect() ?? {};
        const bar = document.querySelector('.speech-bar')?.getBoundingClientRect().top ?? 0;
        return { top, bottom, bar };
      });
    await waitFor(
      async () => {
        const { top, bottom, bar } = await place();
        return top > 0 && bottom < bar;
      },
      { what: 'the sentence to be in view' },
    );
    await waitFor(async () => (await now(reader)) !== undefined);
    // A wheel that turns while the page is brought there only ends that.
    const rests = async (): Promise<boolean> => {
      const before = scrollY;
      await new Promise((resolve) => setTimeout(resolve, 250));
      return scrollY === before;
    };
    await waitFor(() => reader.evaluate(rests), { what: 'the page to rest' });
    // Over the text: what the last click left below the pointer may scroll by itself.
    const { x, y } = await reader.evaluate(() => ({ x: innerWidth / 2, y: innerHeight / 2 }));
    await reader.mouse.move(x, y);
    await reader.mouse.wheel({ deltaY: -20_000 });
    await waitFor(() => reader.evaluate(() => scrollY === 0), { what: 'the reader’s own scrolling' });
    await endSentence(reader);
    await waitFor(async () => (await now(reader)) !== undefined);
    await expect.poll(() => reader.evaluate(() => scrollY)).toBe(0);
  });

  test('goes on where it was, in a tab that is loaded anew', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    for (let count = 0; count < 4; count += 1) await press(reader, 'Next paragraph');
    await waitFor(async () => (await now(reader)) !== undefined);
    await endSentence(reader);
    await waitFor(async () => (await now(reader)) !== undefined);
    const sentence = (await now(reader)) ?? '';
    await untilKept();
    await reload(reader);
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, sentence);
  });

  /** A tab that goes before its place is written has none to go on at. */
  async function untilKept(): Promise<void> {
    const helper = await extensionPage(scene().session);
    const isWritten = () =>
      helper.evaluate(async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return [...held, ...pending].every(({ name }) => name !== 'store:positions');
      });
    await waitFor(isWritten, { what: 'the place to be written' });
  }

  test('begins anew where the settings have forgotten the place', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    await press(reader, 'Next paragraph');
    await waitFor(async () => ![undefined, truth.title].includes(await now(reader)));
    await press(reader, 'Stop reading aloud');
    const options = await openExtensionPage(scene().session, 'options.html');
    await options.waitForSelector('.heard');
    await expect
      .poll(() => options.$eval('.heard span', (kept) => kept.textContent))
      .toMatch(/^In 1 article · last on /);
    await options.click('.heard button');
    await options.waitForSelector('.heard-none');
    await reader.bringToFront();
    await reader.click('.speech-button');
    await says(reader, truth.title);
  });

  test('stops when the tab goes elsewhere', async () => {
    const reader = await openReader();
    await fake(reader);
    await reader.click('.speech-button');
    await says(reader, truth.title);
    await reader.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect.poll(async () => [await now(reader), await marked(reader)]).toEqual([undefined, []]);
  });

  test('says so where there are no voices', async () => {
    const reader = await openReader();
    await reader.click('.speech-button');
    const notice = () => reader.$eval('.speech-notice', (one) => one.textContent ?? '');
    await waitFor(async () => (await notice()).includes('no voices'), { what: 'the notice' });
    await expect
      .poll(() => reader.$eval('.speech-play', (button) => (button as HTMLButtonElement).disabled))
      .toBe(true);
    await expect.poll(() => reader.$('.speech-voice')).toBeNull();
  });

  async function reload(reader: Page): Promise<void> {
    await reader.evaluate(() => {
      document.body.dataset['old'] = '';
      location.reload();
    });
    await waitFor(() => reader.evaluate(() => !('old' in document.body.dataset)), { what: 'the reload' });
    await untilWhole(reader);
  }
});
