import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { extensionPage, openExtensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, LISTED, situationOf, UNLISTED, waitFor } from './scene';
import { FARM, serialised, truth, untilFolded, untilUntouched } from './truth';

const [BOX = ''] = truth.promos;

inEachBrowser('site memory', (scene) => {
  beforeEach(() => scene().reset());

  type Stored = { blocks?: { folded: boolean }[] };

  /** What is stored for the site, as the extension's own pages see it. */
  async function memory(): Promise<Stored | undefined> {
    const page = await extensionPage(scene().session);
    return page.evaluate(async (site) => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      return (await chrome.storage.local.get(`memory:${site}`))[`memory:${site}`] as Stored | undefined;
    }, LISTED);
  }

  async function visit(): Promise<Page> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await waitFor(async () => ((await memory())?.blocks ?? []).some(({ folded }) => folded), {
      what: 'the site to be remembered',
    });
    return page;
  }

  test('keeps hashes of what was folded, and nothing of it in words', async () => {
    await visit();
    const stored = JSON.stringify(await memory());
    expect(stored).toMatch(/"print":"[0-9a-f]{16}"/);
    expect(stored).not.toMatch(/[A-Za-z]{4,} [A-Za-z]{3,}/);
  });

  test('folds the page while it is still being parsed, and undo is exact', async () => {
    await visit();
    const served = await serialised(await scene().open(FARM, UNLISTED));
    // The last of the page is held back: nothing can have judged it yet.
    const page = await scene().open(`${FARM}?held=2500`, LISTED, 'begun');
    await waitFor(
      () =>
        page.evaluate(
          (box) =>
            document.readyState === 'loading' &&
            document.querySelector(box)?.getAttribute('data-chaffinch') === 'folded',
          BOX,
        ),
      { what: 'the first box to be folded while the page is loading' },
    );
    await untilFolded(page);
    await waitFor(() => page.evaluate(() => document.readyState === 'complete'), { what: 'the page to load' });
    const popup = await scene().popup(page);
    await popup.waitForSelector('.header [role="switch"]');
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await expect.poll(() => serialised(page)).toBe(served);
  });

  test('what only its layout tells stays folded once the page is judged', async () => {
    const wall = (page: Page) => page.$eval('section', (section) => section.getAttribute('data-chaffinch'));
    const open = () => scene().open('cases/fold-logos-inline-svg.html');
    const first = await open();
    await waitFor(async () => (await wall(first)) === 'folded', { what: 'the logo wall to be folded' });
    await waitFor(async () => (await memory())?.blocks?.some(({ folded }) => folded), {
      what: 'the site to be remembered',
    });
    const again = await open();
    const popup = await scene().popup(again);
    await expect.poll(() => situationOf(popup)).toBe('page');
    await expect.poll(() => wall(again)).toBe('folded');
  });

  test('what folds comes with the page from then on, which waits for it and no longer', async () => {
    await visit();
    const helper = await extensionPage(scene().session);
    const matches = () =>
      helper.evaluate(async () => {
        const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
        return (await chrome.scripting.getRegisteredContentScripts()).flatMap((script) => script.matches);
      });
    await waitFor(async () => (await matches()).includes(`*://${LISTED}/*`), { what: 'the script to be registered' });

    const page = await scene().session.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const seen: string[] = [];
      new MutationObserver((records) => {
        for (const { target, attributeName } of records) {
          if (target === document.documentElement && attributeName) {
            seen.push(`${attributeName}=${document.documentElement.getAttribute(attributeName)}`);
          }
        }
      }).observe(document, { attributes: true, subtree: true });
      Object.assign(globalThis, { seen });
    });
    await page.goto(`http://${LISTED}/${FARM}`);
    await untilFolded(page);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
    expect(seen).toEqual(['data-chaffinch-wait=', 'data-chaffinch-wait=null']);

    // A page that is still judged would teach it anew.
    await page.close();
    await helper.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: typeof import('webextension-polyfill') };
      await chrome.runtime.sendMessage({ chaffinch: 'memory.forget', arguments: { site: 'opentools.ai' } });
    });
    await waitFor(async () => (await matches()).length === 0, { what: 'the script to be registered no more' });
  });

  test('is listed in the options, and forgotten there', async () => {
    await visit();
    const options = await openExtensionPage(scene().session, 'options.html');
    await options.waitForSelector('.memory');
    await expect
      .poll(() => options.$$eval('.memory strong', (all) => all.map((one) => one.textContent)))
      .toEqual([LISTED]);
    await options.click('.memory button');
    await options.waitForSelector('.memory-none');
    await expect.poll(() => memory()).toBeUndefined();
  });

  test('folds nothing on a page that is no article, whatever stands on it', async () => {
    await visit();
    const page = await scene().open(FARM, UNLISTED);
    const box = await page.$eval(BOX, (element) => element.outerHTML);
    const other = await scene().open('search-page.html');
    await other.evaluate((html) => {
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      document.body.append(...parsed.body.childNodes);
    }, box);
    const popup = await scene().popup(other);
    await popup.waitForSelector('[data-situation="notArticle"]');
    await expect.poll(() => other.$('[data-chaffinch]')).toBeNull();
  });
});
