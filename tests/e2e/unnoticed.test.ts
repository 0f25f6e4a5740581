// What a page's own script can find out before anything is folded: nothing. The same page is asked the same questions on a
// site where Chaffinch works and on one where it does not.
import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';
import { builtExtension } from '../../scripts/browsers.mjs';
import { ledgerOf } from '../../scripts/extension-pages.mjs';
import { inEachBrowser, LISTED, type Scene, UNLISTED, waitFor } from './scene';

/** What was seen to happen since before the first script of the page. */
interface Witness {
  readonly seen: string[];
}

inEachBrowser('a page in which nothing is folded', (scene) => {
  beforeEach(() => scene().reset());

  test.each(['clean-article.html', 'search-page.html'])(
    '%s looks to its scripts as it does without Chaffinch',
    async (fixture) => {
      const [watched, alone] = [
        await openWatched(scene(), fixture, LISTED),
        await openWatched(scene(), fixture, UNLISTED),
      ];
      await waitFor(async () => (await ledgerOf(scene().session, watched))?.settled, { what: 'the first scan' });
      const [told, plain] = [await watched.evaluate(everythingOf), await alone.evaluate(everythingOf)];
      expect(plain.globals.length).toBeGreaterThan(500);
      expect(plain.styles.length).toBeGreaterThan(20);
      expect(told).toEqual(plain);
      expect(told.seen).toEqual([]);
      const noted = await watched.evaluate(() => JSON.stringify(performance.getEntries()));
      expect(noted).toContain(fixture);
      expect(`${noted} ${JSON.stringify(told)}`).not.toMatch(/chaffinch|extension:/i);
    },
  );

  test('no file of the extension can be had from a page', async () => {
    const page = await scene().open('clean-article.html');
    const { kind, session } = scene();
    const files = readdirSync(builtExtension(kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(builtExtension(kind).length + 1));
    expect(files).toEqual(expect.arrayContaining(['manifest.json', 'reader.html', 'content-scripts/page.css']));
    expect(await page.evaluate(obtainable, files.map(session.address))).toEqual([]);
    // The same way of asking does get what the page's own site serves.
    expect(await page.evaluate(obtainable, [`http://${LISTED}/clean-article.html`])).toHaveLength(1);
  });
});

async function openWatched(scene: Scene, fixture: string, host: string): Promise<Page> {
  const page = await scene.session.browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const seen: string[] = [];
    Object.defineProperty(globalThis, 'witness', { value: { seen }, enumerable: false });
    for (const type of ['message', 'securitypolicyviolation', 'storage', 'error', 'unhandledrejection'])
      addEventListener(type, (event) => seen.push(event.type), true);
    new MutationObserver((records) => {
      for (const record of records) {
        // What the parser adds is no news.
        if (record.type === 'attributes') seen.push(`${record.target.nodeName} ${record.attributeName}`);
        else if (document.readyState === 'complete') seen.push(`children of ${record.target.nodeName}`);
      }
    }).observe(document, { attributes: true, childList: true, subtree: true });
  });
  await page.goto(`http://${host}/${fixture}`, { waitUntil: 'load' });
  return page;
}

/** Runs in the page. */
function everythingOf() {
  const namesOf = (value: object) => Reflect.ownKeys(value).map(String);
  const globals = namesOf(globalThis).sort();
  const members = globals.flatMap((name) => {
    const value: unknown = Object.getOwnPropertyDescriptor(globalThis, name)?.value;
    const prototype: unknown = typeof value === 'function' ? value.prototype : undefined;
    if (typeof prototype !== 'object' || prototype === null) return [];
    // Changed ones no longer say that they are native.
    const changed = Object.entries(Object.getOwnPropertyDescriptors(prototype))
      .filter(
        ([, { value, get }]) =>
          !/native code/.test(String(typeof value === 'function' ? value : (get ?? '[native code]'))),
      )
      .map(([member, { value, get }]) => (typeof value === 'function' || get ? `${member} changed` : member));
    return [`${name}: ${[...namesOf(prototype), ...changed].sort()}`];
  });
  const styles = [...document.querySelectorAll('*')].map((element) => {
    const style = getComputedStyle(element);
    return [...style].map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ');
  });
  const host = new RegExp(location.host.replaceAll('.', '\\.'), 'g');
  return {
    globals,
    members,
    styles: styles.map((style) => style.replace(host, 'host')),
    markup: new XMLSerializer().serializeToString(document),
    own: [document, document.documentElement, document.body, document.head, navigator, location].map((one) =>
      namesOf(one).sort(),
    ),
    runtime: typeof (globalThis as { chrome?: { runtime?: unknown } }).chrome?.runtime,
    sheets: [...document.styleSheets, ...document.adoptedStyleSheets].map((sheet) => sheet.cssRules.length),
    resources: performance.getEntriesByType('resource').map(({ name }) => name.replace(host, 'host')),
    animations: document.getAnimations().length,
    fonts: document.fonts.size,
    roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
    seen: (globalThis as unknown as { witness: Witness }).witness.seen,
  };
}

/** Runs in the page. Those of the addresses that a page gets anything from, in any way that it has. */
async function obtainable(addresses: string[]): Promise<string[]> {
  const load = (name: 'img' | 'script' | 'link', address: string) =>
    new Promise<boolean>((resolve) => {
      const element = document.createElement(name);
      element.addEventListener('load', () => resolve(true));
      element.addEventListener('error', () => resolve(false));
      if (element instanceof HTMLLinkElement) Object.assign(element, { rel: 'stylesheet', href: address });
      else element.src = address;
      document.head.append(element);
    });
  const got = await Promise.all(
    addresses.map(async (address) => {
      const fetched = fetch(address).then(
        ({ ok }) => ok,
        () => false,
      );
      return (
        await Promise.all([fetched, load('img', address), load('script', address), load('link', address)])
      ).includes(true);
    }),
  );
  return addresses.filter((_, index) => got[index]);
}
