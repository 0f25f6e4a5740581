import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { extensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, UNLISTED, waitFor } from './scene';
import { serialised } from './truth';

inEachBrowser('a strip of the story’s that moves without end', (scene) => {
  beforeEach(() => scene().reset());

  async function choose(calm: 'always' | 'never'): Promise<void> {
    const page = await extensionPage(scene().session);
    await page.evaluate(async (chosen) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      await chrome.storage.local.set({ settings: { version: 2, enabled: true, shown: [], calm: chosen, sites: {} } });
    }, calm);
  }

  /** Two photographs of the harbour, listed twice for a loop. */
  const addStrip = (page: Page) =>
    page.evaluate(() => {
      const picture = (name: string) =>
        `<figure style="margin:0"><img alt="The harbour at ${name}" width="300" height="200" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Ctitle%3E${name}%3C/title%3E%3C/svg%3E"><figcaption>The harbour at ${name}, seen from the old crane.</figcaption></figure>`;
      const style =
        '<style>@keyframes glide { to { transform: translateX(-50%) } } #strip { display: flex; animation: glide 9s linear infinite }</style>';
      const html = `<div>${style}<div id="strip">${[0, 1].map(() => picture('dawn') + picture('dusk')).join('')}</div></div>`;
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.querySelector('main p')?.after(...parsed.body.childNodes);
    });

  const stateOf = (page: Page) =>
    page.$eval('#strip', (strip) => [
      getComputedStyle(strip).animationName,
      [...strip.children].map((child) => child.hasAttribute('inert')),
    ]);

  test('stands still when the reader wants it so, and its copies are left out; undo is exact', async () => {
    const served = await scene().open('clean-article.html', UNLISTED);
    await addStrip(served);
    const before = await serialised(served);
    const page = await scene().open('clean-article.html');
    await addStrip(page);
    await choose('always');
    await waitFor(async () => (await stateOf(page))[0] === 'none', { what: 'the strip to stand still' });
    await expect.poll(() => stateOf(page)).toEqual(['none', [false, false, true, true]]);
    await choose('never');
    await waitFor(async () => (await stateOf(page))[0] === 'glide', { what: 'the strip to move again' });
    await expect.poll(() => serialised(page)).toBe(before);
  });
});
