import type { KeyInput, Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { type ExtensionGlobal, extensionPage, tabIdOf } from '../../scripts/extension-pages.mjs';
import { articleOf } from './long-article';
import { inEachBrowser, waitFor } from './scene';
import { prefer, readStored, storedPreferences, untilTheme } from './stored-article';
import { FARM } from './truth';

const ARTICLE = articleOf(12);

inEachBrowser('the reading place', (scene) => {
  beforeEach(() => scene().reset());

  const press = async (reader: Page, key: KeyInput): Promise<void> => {
    await reader.bringToFront();
    await reader.keyboard.press(key);
  };
  const current = (reader: Page) =>
    reader.evaluate(() => document.querySelector('.reader-outline [aria-current] .outline-title')?.textContent ?? '');
  const untilAt = (reader: Page, title: string) =>
    waitFor(async () => (await current(reader)) === title, { what: `the outline at ${title}` });
  /** Where an element stands below the window's top. */
  const topOf = (reader: Page, selector: string) =>
    reader.evaluate((wanted) => document.querySelector(wanted)?.getBoundingClientRect().top ?? Number.NaN, selector);

  test('looks in every open reader as was chosen in one, and still does when opened anew', async () => {
    const one = await readStored(scene(), ARTICLE, 'one');
    const other = await readStored(scene(), ARTICLE, 'other');
    await press(one, 't');
    await untilTheme(other, 'light');
    const size = () => other.evaluate(() => getComputedStyle(document.querySelector('.article') as Element).fontSize);
    const before = Number.parseFloat(await size());
    await press(one, '+');
    await waitFor(async () => Number.parseFloat(await size()) > before, { what: 'larger text in the other' });
    const third = await readStored(scene(), ARTICLE, 'third');
    await expect.poll(() => third.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect((await storedPreferences(scene())).size).toBe(21);
    await press(one, '0');
    await waitFor(async () => Number.parseFloat(await size()) === before, { what: 'the usual size again' });
  });

  test('has its theme before its own script runs', async () => {
    const first = await readStored(scene(), ARTICLE, 'one');
    await prefer(scene(), { theme: 'black' });
    await untilTheme(first, 'black');
    await first.evaluate(() => {
      localStorage.setItem('seen', '');
    });
    expect(
      await first.evaluate(() => [localStorage.getItem('theme'), document.scripts[0]?.getAttribute('src')]),
    ).toEqual(['black', '/first-look.js']);
    await expect.poll(() => first.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });

  test('goes from section to section by key, and under no bar', async () => {
    const reader = await readStored(scene(), ARTICLE, 'one');
    for (const title of ['Section 1', 'Section 2', 'Section 3']) {
      await press(reader, 'j');
      await untilAt(reader, title);
    }
    await press(reader, 'k');
    await untilAt(reader, 'Section 2');
    // Upwards the bar is back; the heading stands below it.
    await waitFor(() => reader.evaluate(() => !document.querySelector('.toolbar')?.hasAttribute('data-away')), {
      what: 'the bar to be back',
    });
    const bar = await reader.evaluate(() => document.querySelector('.toolbar')?.getBoundingClientRect().height ?? 0);
    await expect.poll(() => topOf(reader, '#section-2')).toBeGreaterThanOrEqual(bar);
    await expect.poll(() => reader.evaluate(() => document.activeElement?.id)).toBe('section-2');
  });

  test('moves its bar out of the way downwards, and back for the keyboard', async () => {
    const reader = await readStored(scene(), ARTICLE, 'one');
    await press(reader, ' ');
    await waitFor(async () => (await topOf(reader, '.toolbar')) < -40, { what: 'the bar to be away' });
    await reader.evaluate(() => document.querySelector<HTMLElement>('.toolbar .tool')?.focus());
    await press(reader, 'Tab');
    await waitFor(async () => (await topOf(reader, '.toolbar')) === 0, { what: 'the bar to be back' });
  });

  test('says how much is left, by words', async () => {
    const reader = await readStored(scene(), ARTICLE, 'one');
    const left = () => reader.evaluate(() => document.querySelector('.toolbar-left')?.textContent ?? '');
    await waitFor(async () => (await left()) === '10 min left', { what: 'ten minutes left' });
    await reader.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await waitFor(async () => (await left()) === '', { what: 'nothing left' });
  });

  test('shows its outline in a drawer where there is no room, and gives the focus back', async () => {
    const reader = await readStored(scene(), ARTICLE, 'one');
    await reader.setViewport({ width: 420, height: 800 });
    await press(reader, 'o');
    await waitFor(() => reader.evaluate(() => document.querySelector<HTMLDialogElement>('.drawer')?.open), {
      what: 'the drawer',
    });
    await expect
      .poll(() => reader.evaluate(() => document.querySelector('.drawer')?.contains(document.activeElement)))
      .toBe(true);
    await reader.evaluate(() => document.querySelector<HTMLElement>('.drawer a[href="#section-5"]')?.click());
    await waitFor(() => reader.evaluate(() => !document.querySelector<HTMLDialogElement>('.drawer')?.open), {
      what: 'the drawer to close',
    });
    await waitFor(async () => Math.abs((await topOf(reader, '#section-5')) - 64) < 40, {
      what: 'the section in place',
    });
  });

  test('closes what is open by Escape, and only then goes back to the page', async () => {
    const page = await scene().open(FARM);
    const reader = await readStored(scene(), ARTICLE, 'one', await tabIdOf(scene().session, page));
    await press(reader, '?');
    await waitFor(() => reader.evaluate(() => document.querySelector<HTMLDialogElement>('.help')?.open), {
      what: 'the list of keys',
    });
    await press(reader, 'Escape');
    await waitFor(() => reader.evaluate(() => !document.querySelector<HTMLDialogElement>('.help')?.open), {
      what: 'the list to close',
    });
    await reader.keyboard.press('Escape').catch(() => undefined);
    const helper = await extensionPage(scene().session);
    // Firefox's driver does not hear of an extension page's end, so the extension is asked which of its pages there are.
    const readers = () =>
      helper.evaluate(() => {
        const { extension } = (globalThis as unknown as ExtensionGlobal).chrome;
        return extension.getViews({ type: 'tab' }).filter((view) => view.location.pathname === '/reader.html').length;
      });
    await waitFor(async () => (await readers()) === 0, { what: 'the reader to go' });
    await waitFor(() => page.evaluate(() => document.visibilityState === 'visible'), { what: 'the page' });
  });

  test('opens the page anew by Escape where its tab is gone', async () => {
    const reader = await readStored(scene(), ARTICLE, 'one', 999_999);
    await reader.bringToFront();
    await reader.keyboard.press('Escape').catch(() => undefined);
    await waitFor(() => reader.evaluate((address) => location.href === address, ARTICLE.url), { what: 'the page' });
  });
});
