// The extension's own pages, as the tests and `npm start` open them.
/** @typedef {import('./browsers.mjs').Session} Session */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * Opens the popup of a page. In Chromium by a real click on the toolbar button, which also grants activeTab;
 * Firefox's own popup is no page to a driver, so there the popup stands in a tab and is told which page it is about.
 * @param {Session} session @param {Page} page
 * @returns {Promise<Page>}
 */
export async function openPopup(session, page) {
  if (session.kind === 'firefox') return openPopupTab(session, page);
  await clickToolbarButton(session, page);
  const target = await session.browser.waitForTarget((candidate) => candidate.url().endsWith('popup.html'));
  return target.asPage();
}

/**
 * Clicks the toolbar button over a page, which opens the popup there and grants activeTab.
 * @param {Session} session @param {Page} page
 */
async function clickToolbarButton(session, page) {
  if (session.kind === 'firefox') return clickFirefoxButton(session, page);
  await page.bringToFront();
  const [[, extension] = []] = await session.browser.extensions();
  if (!extension) throw new Error('the extension is not loaded');
  await page.triggerExtensionAction(extension);
}

/** @param {Session} session @param {Page} page */
async function clickFirefoxButton(session, page) {
  const helper = await extensionPage(session);
  // Over a popup that still stands, from another tab as well, the click would only close it.
  await waitFor(() => helper.evaluate(closePopups), { what: 'the last popup to close' });
  const addOn = await helper.evaluate(() => {
    const { runtime } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    return runtime.id;
  });
  const widget = `${addOn.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`;
  await page.bringToFront();
  // A driver's own clicks go to pages only. This one makes the same trusted events on the button, pinned as by a reader.
  await inFirefoxWindow(
    session,
    `() => {
      CustomizableUI.addWidgetToArea('${widget}', CustomizableUI.AREA_NAVBAR);
      document.getElementById('${widget}').querySelector('.unified-extensions-item-action-button').click();
    }`,
  );
}

/** Runs in a page of the extension. Whether none was left to close. */
function closePopups() {
  const { extension } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
  const popups = extension.getViews({ type: 'popup' });
  for (const popup of popups) popup.close();
  return popups.length === 0;
}

/**
 * The protocol's own commands, which the driver has but shows in no type.
 * @typedef {object} Commands
 * @property {(method: string, parameters: object) => Promise<{ result: CommandResult }>} send
 */
/** @typedef {{ contexts: { context: string, url: string }[], exceptionDetails?: { text: string } }} CommandResult */

/**
 * Runs code where Firefox's own toolbar is.
 * @param {Session} session @param {string} functionDeclaration
 */
export async function inFirefoxWindow({ browser }, functionDeclaration) {
  const { connection } = /** @type {{ connection: Commands }} */ (/** @type {unknown} */ (browser));
  const windows = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const main = windows.result.contexts.find(({ url }) => url === 'chrome://browser/content/browser.xhtml');
  if (!main) throw new Error('Firefox has no window');
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration,
    awaitPromise: true,
    target: { context: main.context },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
}

/**
 * What can be done in either browser with the popup that the toolbar button opened.
 * @typedef {object} ToolbarPopup
 * @property {() => Promise<string>} situation which of its states it shows, or '' while it has none
 * @property {(selector: string) => Promise<void>} press in Firefox no click by a person, as far as permissions go
 */

/**
 * Clicks the toolbar button over a page and takes hold of the popup, in Firefox from a page of the extension.
 * @param {Session} session @param {Page} page
 * @returns {Promise<ToolbarPopup>}
 */
export async function openToolbarPopup(session, page) {
  if (session.kind === 'firefox') {
    await clickToolbarButton(session, page);
    return firefoxPopup(await extensionPage(session));
  }
  const popup = await openPopup(session, page);
  return {
    situation: () => popup.evaluate(() => document.querySelector('.popup')?.getAttribute('data-situation') ?? ''),
    press: (selector) => popup.click(selector),
  };
}

/** @param {Page} helper @returns {ToolbarPopup} */
function firefoxPopup(helper) {
  return {
    situation: () =>
      helper.evaluate(() => {
        const { extension } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
        const [popup] = extension.getViews({ type: 'popup' });
        return popup?.document.querySelector('.popup')?.getAttribute('data-situation') ?? '';
      }),
    press: (selector) =>
      helper.evaluate((target) => {
        const { extension } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
        const [popup] = extension.getViews({ type: 'popup' });
        const button = /** @type {HTMLElement | null | undefined} */ (popup?.document.querySelector(target));
        if (!button) throw new Error(`the popup shows no ${target}`);
        button.click();
      }, selector),
  };
}

/**
 * Answers yes beforehand to the browser's question that comes when the extension asks for a host. In Chromium the
 * question stands outside every page; the browser's own settings page can settle it: the extension has nothing by
 * that, but is not questioned when it asks. In Firefox a preference does the same for every host (browsers.mjs).
 * @param {Session} session @param {string} host
 */
export async function grantWhenAsked({ kind, browser, address }, host) {
  if (kind === 'firefox') return;
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    (id, pattern) => {
      const { developerPrivate } = /** @type {SettingsGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
      return developerPrivate.addHostPermission(id, pattern);
    },
    new URL(address('')).host,
    `*://${host}/*`,
  );
  await settings.close();
}

/** @typedef {{ chrome: { developerPrivate: { addHostPermission(id: string, host: string): Promise<void> } } }} SettingsGlobal */

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
export async function tabIdOf(session, page) {
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
 * What the page's script says it has decided, or undefined where none answers.
 * @param {Session} session @param {Page} page @returns {Promise<import('../src/platform/messages').PageLedger | undefined>}
 */
export async function ledgerOf(session, page) {
  return ledgerIn(session, await tabIdOf(session, page));
}

/**
 * The same for a tab whose number is known.
 * @param {Session} session @param {number} tabId @returns {Promise<import('../src/platform/messages').PageLedger | undefined>}
 */
export async function ledgerIn(session, tabId) {
  const helper = await extensionPage(session);
  return helper.evaluate(async (id) => {
    const { tabs } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    /** @type {Promise<import('../src/platform/messages').PageLedger | undefined>} */
    const ledger = tabs.sendMessage(id, { chaffinch: 'page.ledger' }, { frameId: 0 });
    return ledger.catch(() => undefined);
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
  await helper.evaluate(async () => {
    const { storage } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
    // What is left in the one would come back from it, as would what an exchange under way has read: it holds the lock.
    await navigator.locks.request('rules', async () => {
      await storage.sync.clear();
      await storage.local.clear();
    });
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
 * What an update does to open tabs: the extension ends and starts anew. Its own pages are closed by it.
 * @param {Session} session @param {string} extension the folder of the built extension
 */
export async function updateExtension(session, extension) {
  helpers.delete(session);
  await session.browser.installExtension(extension);
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
