import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf, type ExtensionGlobal, extensionPage, tabIdOf } from '../../scripts/extension-pages.mjs';
import { stopBackground } from './background';
import { inEachBrowser, LISTED, UNLISTED, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, untilUntouched } from './truth';

inEachBrowser('the badge', (scene) => {
  beforeEach(() => scene().reset());

  test('counts what is folded in its tab, and follows', async () => {
    const page = await scene().open(FARM);
    await untilFolded(page);
    const folded = () => page.$$eval('[data-chaffinch="folded"]', (all) => String(all.length));
    await waitFor(async () => (await badgeOf(scene().session, page)) === (await folded()), { what: 'the badge' });

    await page.click(truth.promos[0] ?? '');
    await waitFor(async () => (await stateOf(page, truth.promos[0] ?? '')) === 'open');
    await waitFor(async () => (await badgeOf(scene().session, page)) === (await folded()), {
      what: 'the badge to follow',
    });
  });

  test('is empty where nothing is folded', async () => {
    const page = await scene().open('clean-article.html');
    await scene().popup(page);
    await waitFor(async () => (await badgeOf(scene().session, page)) === '', { what: 'an empty badge' });
  });

  test('goes when the tab goes elsewhere, and comes back with the article', async () => {
    const page = await counted();
    await page.goto(`http://${UNLISTED}/${FARM}`, { waitUntil: 'load' });
    await untilBadge(page, '');
    await page.goto(`http://${LISTED}/${FARM}`, { waitUntil: 'load' });
    await untilCounted(page);
    await page.goto(`http://${LISTED}/clean-article.html`, { waitUntil: 'load' });
    await untilBadge(page, '');
  });

  test('stays when the address changes and the page does not', async () => {
    const page = await counted();
    const before = await badgeOf(scene().session, page);
    await page.evaluate(() => {
      location.hash = 'here';
      history.pushState({}, '', '/elsewhere');
    });
    await waitFor(async () => (await addressOf(page)).endsWith('/elsewhere'), { what: 'the browser to take note' });
    await expect.poll(() => badgeOf(scene().session, page)).toBe(before);
  });

  test('goes when folding is switched off', async () => {
    const page = await counted();
    const popup = await scene().popup(page);
    await popup.click('.header [role="switch"]');
    await untilUntouched(page);
    await untilBadge(page, '');
  });

  test('follows after the background was stopped', async () => {
    const page = await counted();
    await stopBackground(scene());
    await page.bringToFront();
    await page.click(truth.promos[0] ?? '');
    await waitFor(async () => (await stateOf(page, truth.promos[0] ?? '')) === 'open');
    await untilCounted(page);
  });

  /** As the browser has it, not the page. */
  async function addressOf(page: Page): Promise<string> {
    const { session } = scene();
    const tabId = await tabIdOf(session, page);
    const helper = await extensionPage(session);
    return helper.evaluate(async (id) => {
      const tab = await (globalThis as unknown as ExtensionGlobal).chrome.tabs.get(id);
      return tab.url ?? '';
    }, tabId);
  }

  async function counted(): Promise<Page> {
    const page = await scene().open(FARM);
    await untilFolded(page);
    await untilCounted(page);
    return page;
  }

  /** As many as are folded now. */
  function untilCounted(page: Page): Promise<void> {
    return waitFor(
      async () => {
        const folded = await page.$$eval('[data-chaffinch="folded"]', (all) => String(all.length));
        return folded !== '0' && (await badgeOf(scene().session, page)) === folded;
      },
      { what: 'the badge to count the folds' },
    );
  }

  function untilBadge(page: Page, text: string): Promise<void> {
    return waitFor(async () => (await badgeOf(scene().session, page)) === text, { what: `the badge to say “${text}”` });
  }
});
