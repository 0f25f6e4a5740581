import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { badgeOf, type ExtensionGlobal, extensionPage } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, LISTED, type Scene, waitFor } from './scene';
import { FARM, stateOf, truth, untilFolded, untilUntouched, visibleTexts } from './truth';

const CLEAN = 'clean-article.html';
/** The farm article under another name, with a script that tells of its folds. */
const AHEAD = 'ahead.html';
/** The bar, the six boxes and two lists below the story. */
const FOLDS = 9;

inEachBrowser('navigation', (scene) => {
  beforeEach(() => scene().reset());

  test('that replaces the body, and puts a kept copy back, leaves nothing double', async () => {
    const page = await scene().open(FARM);
    await expectFolded(scene(), page);
    await page.evaluate(visit, `/${CLEAN}`);
    await untilUntouched(page);
    await untilBadge(scene(), page, '');
    // The copy was made of the folded page: it carries marks that nobody answers for.
    await page.evaluate(goBackToCopy);
    await expectFolded(scene(), page);
    await page.evaluate(visit, `/${CLEAN}`);
    await page.evaluate(goBackToCopy);
    await expectFolded(scene(), page);
    await expectChipWorks(scene(), page);
  });

  test('that swaps the content in place folds each page by itself', async () => {
    const page = await scene().open(FARM);
    await expectFolded(scene(), page);
    for (let i = 0; i < 3; i += 1) {
      await page.evaluate(swapMain, `/${CLEAN}`);
      await waitFor(async () => (await page.$('main [data-chaffinch]')) === null, {
        what: 'no fold in the other page',
      });
      await page.evaluate(swapMain, `/${FARM}`);
      await expectFolded(scene(), page);
    }
    await expectChipWorks(scene(), page);
  });

  test('back to a page that the browser has kept finds it folded, with its badge and at its place', async () => {
    const page = await scene().open(FARM);
    await expectFolded(scene(), page);
    await page.evaluate(() => {
      scrollTo(0, 2000);
      Object.assign(globalThis, { kept: true });
    });
    await page.goto(`http://${LISTED}/${CLEAN}`, { waitUntil: 'load' });
    await untilBadge(scene(), page, '');
    // One driver waits for a load that never comes: the page is not loaded anew.
    await goBack(page);
    await waitFor(() => page.evaluate(() => 'kept' in globalThis), { what: 'the kept page' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(2000);
    await expectFolded(scene(), page);
    await expectChipWorks(scene(), page);
  });

  test('that loads a page anew has what the reader was looking at in view', async () => {
    const page = await scene().open(FARM);
    await expectFolded(scene(), page);
    const read = truth.paragraphs[18] ?? '';
    await page.evaluate(bringIntoView, read);
    // The browser restores a number of pixels, which counts from what was folded then.
    for (let i = 0; i < 2; i += 1) {
      await page.reload({ waitUntil: 'load' });
      await expectFolded(scene(), page);
      await waitFor(() => page.evaluate(isInView, read), { what: 'the paragraph in view' });
    }
    await expectChipWorks(scene(), page);
  });
});

inEachBrowser(
  'a page that the browser makes ready ahead',
  (scene) => {
    beforeEach(() => scene().reset());

    test('is folded before it is shown, and leaves the page before it alone', async () => {
      const page = await scene().open(CLEAN);
      await page.evaluate(prerender, `/${AHEAD}`);
      await waitFor(() => page.evaluate((folds) => localStorage.getItem('folds') === folds, String(FOLDS)), {
        what: 'the page behind to be folded',
      });
      await expect.poll(() => badgeOf(scene().session, page)).toBe('');
      await expect.poll(() => page.$('[data-chaffinch]')).toBeNull();
      await page.bringToFront();
      // The driver loses hold of a page that is exchanged for another; the extension does not.
      await page.click('#ahead').catch(() => undefined);
      await waitFor(async () => (await shownBy(scene())).badge === String(FOLDS), { what: 'the badge' });
      expect((await shownBy(scene())).foldsWhenShown).toBe(FOLDS);
    });
  },
  ['chromium'],
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ahead-'));
    const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url);
    await cp(fixture(CLEAN), join(folder, CLEAN));
    const html = await readFile(fixture(FARM), 'utf8');
    await writeFile(join(folder, AHEAD), html.replace('<head>', `<head><script>(${keepFolds})()</script>`));
    return { folder, remove: () => rm(folder, { recursive: true }) };
  },
);

/** Exactly the nine are folded, each is a chip that works, and the badge says so. */
async function expectFolded(scene: Scene, page: Page): Promise<void> {
  await untilFolded(page, [truth.bar, ...truth.promos, ...truth.related]);
  await expect.poll(() => page.$$eval('[data-chaffinch]', (all) => all.length)).toBe(FOLDS);
  await untilBadge(scene, page, String(FOLDS));
  await expect.poll(() => visibleTexts(page, 'main p')).toEqual(expect.arrayContaining([...truth.paragraphs]));
}

/** A click opens a chip, and the popup's way folds it again. */
async function expectChipWorks(scene: Scene, page: Page): Promise<void> {
  const [box = ''] = truth.promos;
  await page.bringToFront();
  const scrolled = await page.evaluate(() => scrollY);
  await page.click(box);
  await waitFor(async () => (await stateOf(page, box)) === 'open', { what: 'the box to open' });
  await untilBadge(scene, page, String(FOLDS - 1));
  await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), scrolled);
}

function untilBadge({ session }: Scene, page: Page, text: string): Promise<void> {
  return waitFor(async () => (await badgeOf(session, page)) === text, { what: `the badge to say “${text}”` });
}

/** One driver waits for a load that never comes where the page was kept. */
async function goBack(page: Page): Promise<void> {
  await page.goBack({ timeout: 2000 }).catch(() => undefined);
}

/** What the extension sees of the page that was made ready, once it is shown. */
async function shownBy({ session }: Scene): Promise<{ badge: string; foldsWhenShown: unknown }> {
  const helper = await extensionPage(session);
  return helper.evaluate(async (name) => {
    const { tabs, action, scripting } = (globalThis as unknown as ExtensionGlobal).chrome;
    const [tab] = await tabs.query({ url: `*://*/${name}` });
    if (tab?.id === undefined) return { badge: '', foldsWhenShown: undefined };
    const func = () => (globalThis as unknown as { foldsWhenShown: number }).foldsWhenShown;
    const [told] = await scripting.executeScript({ target: { tabId: tab.id }, world: 'MAIN', func });
    return { badge: await action.getBadgeText({ tabId: tab.id }), foldsWhenShown: told?.result };
  }, AHEAD);
}

// What follows runs in the page.

/** A visit by a library that replaces the body and keeps a copy of the one that it leaves. */
async function visit(path: string): Promise<void> {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  Object.assign(globalThis, { copy: document.body.cloneNode(true), address: location.pathname });
  history.pushState({}, '', path);
  document.title = next.title;
  document.documentElement.replaceChild(document.adoptNode(next.body), document.body);
}

function goBackToCopy(): void {
  const { copy, address } = globalThis as unknown as { copy: HTMLElement; address: string };
  history.replaceState({}, '', address);
  document.documentElement.replaceChild(copy.cloneNode(true), document.body);
}

/** A router that keeps everything but the content. */
async function swapMain(path: string): Promise<void> {
  const html = await (await fetch(path)).text();
  const next = new DOMParser().parseFromString(html, 'text/html');
  history.pushState({}, '', path);
  document.title = next.title;
  const content = next.querySelector('#__next') ?? next.body;
  document.querySelector('#__next')?.replaceChildren(...content.childNodes);
}

function bringIntoView(text: string): void {
  const paragraph = [...document.querySelectorAll('main p')].find((one) => one.textContent === text);
  paragraph?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

function isInView(text: string): boolean {
  const paragraph = [...document.querySelectorAll('main p')].find((one) => one.textContent === text);
  const { top, bottom } = paragraph?.getBoundingClientRect() ?? { top: Number.NaN, bottom: Number.NaN };
  return bottom > 0 && top < innerHeight;
}

function prerender(path: string): void {
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prerender: [{ urls: [path], eagerness: 'immediate' }] });
  const link = Object.assign(document.createElement('a'), { id: 'ahead', href: path, textContent: 'Ahead' });
  document.head.append(rules);
  document.body.prepend(link);
}

/** Tells the page before it how much is folded, and notes it at the moment when it is shown. */
function keepFolds(): void {
  const count = () => document.querySelectorAll('[data-chaffinch="folded"]').length;
  const observer = new MutationObserver(() => localStorage.setItem('folds', String(count())));
  observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-chaffinch'] });
  const note = () => Object.assign(globalThis, { foldsWhenShown: count() });
  document.addEventListener('prerenderingchange', note, { once: true });
}
