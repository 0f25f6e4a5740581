// The extension's own pages, as the tests and `npm start` open them.
/** @typedef {import('./browsers.mjs').Session} Session */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Opens the popup of a page. In Chromium by a real click on the toolbar button, which also grants activeTab;
 * Firefox offers no such click to a driver, so there the popup stands in a tab and is told which page it is about.
 * @param {Session} session @param {Page} page
 * @returns {Promise<Page>}
 */
export async function openPopup(session, page) {
  return session.kind === 'chromium' ? clickToolbarButton(session, page) : openPopupTab(session, page);
}

/** @param {Session} session @param {Page} page @returns {Promise<Page>} */
async function clickToolbarButton({ browser }, page) {
  const [[, extension] = []] = await browser.extensions();
  if (!extension) throw new Error('the extension is not loaded');
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('popup.html'));
  return target.asPage();
}

/**
 * The popup in a tab of its own, 400 by 600 pixels. Grants nothing.
 * @param {Session} session @param {Page} page @returns {Promise<Page>}
 */
export async function openPopupTab(session, page) {
  const tab = await tabIdOf(session, page);
  const popup = await openExtensionPage(session, `popup.html?tab=${tab}`);
  await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  return popup;
}

/** @param {Session} session @param {string} path @returns {Promise<Page>} */
export async function openExtensionPage({ kind, browser, address }, path) {
  const page = await browser.newPage();
  const arrival = page.goto(address(path));
  if (kind === 'chromium') {
    await arrival;
    return page;
  }
  // Firefox never tells the driver that an extension page has loaded.
  arrival.catch(() => {});
  await waitFor(() =>
    page.evaluate((url) => location.href === url && document.readyState === 'complete', address(path)),
  );
  return page;
}

/** @typedef {{ chrome: import('webextension-polyfill').Browser }} ExtensionGlobal both browsers know `chrome` */

/**
 * The browser's own number for a tab. Asked from a page of the extension, since a driver does not know it.
 * @param {Session} session @param {Page} page @returns {Promise<number>}
 */
async function tabIdOf(session, page) {
  const helper = await extensionPage(session);
  await page.bringToFront();
  const id = await helper.evaluate(async () => {
    const { tabs } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    const [tab] = await tabs.query({ active: true });
    return tab?.id;
  });
  if (id === undefined) throw new Error('the page has no tab');
  return id;
}

/**
 * What the toolbar button's badge says over a page.
 * @param {Session} session @param {Page} page @returns {Promise<string>}
 */
export async function badgeOf(session, page) {
  const tabId = await tabIdOf(session, page);
  const helper = await extensionPage(session);
  return helper.evaluate((id) => {
    const { action } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    return action.getBadgeText({ tabId: id });
  }, tabId);
}

/**
 * Whether the background's page is alive. For Firefox; Chromium's worker has no page.
 * @param {Session} session @returns {Promise<boolean>}
 */
export async function backgroundRuns(session) {
  const helper = await extensionPage(session);
  return helper.evaluate(() => {
    const { extension } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    return extension.getViews().some((view) => view.location.pathname.startsWith('/_generated_background'));
  });
}

/**
 * Forgets every choice, as in a fresh installation.
 * @param {Session} session
 */
export async function clearSettings(session) {
  const helper = await extensionPage(session);
  await helper.evaluate(() => {
    const { storage } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    return storage.local.clear();
  });
}

/** @type {WeakMap<Session, Promise<Page>>} */
const helpers = new WeakMap();

/**
 * A page of the extension that stays open, to run code where the extension's own pages do.
 * @param {Session} session @returns {Promise<Page>}
 */
export function extensionPage(session) {
  const helper = helpers.get(session) ?? openExtensionPage(session, 'options.html');
  helpers.set(session, helper);
  return helper;
}

/**
 * Waits until a condition holds. A condition that throws does not hold yet: pages come and go meanwhile.
 * @param {() => unknown} condition @param {{ seconds?: number, what?: string }} [options]
 * @returns {Promise<void>}
 */
export async function waitFor(condition, { seconds = 15, what = 'a condition' } = {}) {
  const end = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < end) {
    try {
      if (await condition()) return;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`waited ${seconds} s in vain for ${what}`, { cause: last });
}
