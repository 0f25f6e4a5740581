// A tab whose page the benchmark opens, asks about and switches off, by way of a page of the extension.
import { extensionPage, ledgerIn, tabIdOf } from '../../../scripts/extension-pages.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../../scripts/extension-pages.mjs').ExtensionGlobal} ExtensionGlobal */
/** @typedef {import('../../../src/platform/messages').PageLedger} PageLedger */
/** @typedef {import('puppeteer-core').Page} Page */

/** On the extension's list (src/platform/sites.ts), as is every host below it. */
export const LISTED = 'opentools.ai';
/** Not on the list: Chaffinch is not in its pages. */
export const UNLISTED = 'unlisted.example';

/** Milliseconds after which a page counts as one that Chaffinch does not answer for. */
const PATIENCE = 20_000;
/** Milliseconds between two questions. */
const PAUSE = 10;

/** @typedef {{ page: Page, id: number }} Tab `id` is the browser's own number for it */

/** @param {Session} session @returns {Promise<Tab>} */
export async function openTab(session) {
  const page = await session.browser.newPage();
  return { page, id: await tabIdOf(session, page) };
}

/**
 * Waits until the page's scan has ended and it says that it is folded, or that it is not.
 * @param {Session} session @param {Tab} tab @param {string} host of the page @param {boolean} [active]
 * @returns {Promise<PageLedger>}
 */
export async function settledLedger(session, { id }, host, active = true) {
  const end = Date.now() + PATIENCE;
  let last;
  // Not in the helper: Firefox slows the timers of a page that is not in front to one a second.
  while (Date.now() < end) {
    last = await ledgerIn(session, id);
    if (last?.settled && last.active === active && last.host === host) return last;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  throw new Error(last ? `the scan of ${last.host} has not ended` : 'no script of Chaffinch answers');
}

/**
 * Writes the settings of a fresh installation, with these sites switched off.
 * @param {Session} session @param {readonly string[]} hosts
 */
export async function switchOff(session, hosts) {
  const helper = await extensionPage(session);
  await helper.evaluate(
    (settings) => {
      const { storage } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
      return storage.local.set({ settings });
    },
    // The first version of the settings: later ones know how to read it.
    { version: 1, enabled: true, sites: Object.fromEntries(hosts.map((host) => [host, { enabled: false }])) },
  );
}

/** What a page is and what of Chaffinch is in it. @typedef {{ html: string, folds: number, marks: number }} Look */

/** @param {Page} page @returns {Promise<Look>} */
export function lookAt(page) {
  return page.evaluate(() => {
    /** Marked elements and hosts in a tree, those in shadow trees and frames of the same origin too. */
    const marksIn = (/** @type {ParentNode} */ root) => {
      let marks = 0;
      for (const element of root.querySelectorAll('*')) {
        if (element.getAttributeNames().some((name) => name.startsWith('data-chaffinch'))) marks += 1;
        if (element.shadowRoot) marks += marksIn(element.shadowRoot);
        if (element instanceof HTMLIFrameElement && element.contentDocument) marks += marksIn(element.contentDocument);
      }
      return marks;
    };
    return {
      html: document.documentElement.outerHTML,
      folds: document.querySelectorAll('[data-chaffinch="folded"]').length,
      marks: marksIn(document),
    };
  });
}
