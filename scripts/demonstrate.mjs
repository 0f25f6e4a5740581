// `npm start` where there is no screen: prints what the popup says and takes pictures before and after.
import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { openPopup, openPopupTab, waitFor } from './extension-pages.mjs';
import { ROOT } from './setup.mjs';

/** @typedef {import('./browsers.mjs').Session} Session */
/** @typedef {import('puppeteer-core').Page} Page */

/** @param {Session} session @param {string} address */
export async function demonstrate(session, address) {
  const folder = join(ROOT, '.output', 'start');
  await mkdir(folder, { recursive: true });
  const page = await session.browser.newPage();
  await page.goto(address, { waitUntil: 'load' });
  await startWherePermitted(session, page);
  const popup = await openPopupTab(session, page);
  await waitFor(() => isSettled(popup), { what: 'the popup' });
  await popup.screenshot({ path: join(folder, 'popup.png') });
  await unfoldOutline(popup);
  for (const line of await linesOf(popup)) console.log(line);

  await page.bringToFront();
  await page.screenshot({ path: join(folder, 'after.png'), fullPage: true });
  await popup.bringToFront();
  if (await switchOff(popup)) {
    await waitFor(() => page.evaluate(() => document.querySelector('[data-chaffinch="folded"]') === null));
  }
  await page.bringToFront();
  await page.screenshot({ path: join(folder, 'before.png'), fullPage: true });
  console.log(
    `\nNo display, so no window: before.png, after.png and popup.png are in ${relative(process.cwd(), folder) || '.'}`,
  );
}

/**
 * A site that is not on the list is cleaned once, by the toolbar click that a driver can make in Chromium only.
 * @param {Session} session @param {Page} page
 */
async function startWherePermitted(session, page) {
  if (session.kind !== 'chromium') return;
  const popup = await openPopup(session, page);
  await waitFor(() => isSettled(popup), { what: 'the popup' });
  const offered = await popup.$('.popup[data-situation="noAccess"] .notice button');
  if (offered) {
    await offered.click();
    await waitFor(() => popup.$('.popup:not([data-situation="noAccess"])'), { what: 'the page to be cleaned' });
  }
  await popup.close();
}

/** @param {Page} popup */
function isSettled(popup) {
  return popup.evaluate(() => {
    const situation = document.querySelector('.popup')?.getAttribute('data-situation');
    if (!situation || situation === 'loading') return false;
    return situation !== 'page' || document.querySelector('.article-body, .read .notice, #root .notice') !== null;
  });
}

/** @param {Page} popup */
async function unfoldOutline(popup) {
  const more = await popup.$('.outline-more');
  await more?.click();
  await waitFor(async () => (await popup.$('.outline-more')) === null, { what: 'the whole outline' });
}

/** What the popup shows, as lines. @param {Page} popup @returns {Promise<string[]>} */
function linesOf(popup) {
  return popup.evaluate(() => {
    const text = (/** @type {Element | null} */ element) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const all = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];
    const rows = all('.ledger-row').map((row) => {
      const kind = row.querySelector('.ledger-kind')?.firstChild?.textContent?.trim();
      const count = text(row.querySelector('.ledger-count [aria-hidden]'));
      return `  ${kind}${count && ` ${count}`}: ${text(row.querySelector('.ledger-why'))}`;
    });
    return [
      `${text(document.querySelector('.header-host'))}: ${text(document.querySelector('.header-state'))}`,
      '',
      rows.length > 0 ? 'Folded' : 'Nothing folded',
      ...rows,
      '',
      'Outline',
      ...all('.read .outline-title').map((title) => `  ${text(title)}`),
    ];
  });
}

/** @param {Page} popup */
async function switchOff(popup) {
  const on = await popup.$('.header [role="switch"][aria-checked="true"]');
  await on?.click();
  return on !== null;
}
