// Pages -> articles, as the popup asks for them: article.js in the page, and a message to it.
import { extensionPage, tabIdOf, waitFor } from '../../../scripts/extension-pages.mjs';
import { bounds, putIntoBody, putIntoHead } from './page.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../../scripts/extension-pages.mjs').ExtensionGlobal} ExtensionGlobal */
/** @typedef {import('../../../src/article/types').Article} Article */
/** @typedef {import('./types.mjs').Payload} Payload */

/** Milliseconds after which an answer is not waited for. */
const PATIENCE = 30_000;

/**
 * Makes a page ready to be read. @param {Session} session @param {import('puppeteer-core').Page} page
 * @returns {Promise<number>} its tab
 */
export async function prepare(session, page) {
  const tab = await tabIdOf(session, page);
  const helper = await extensionPage(session);
  await waitFor(
    () =>
      helper.evaluate(async (id) => {
        const { scripting, tabs } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
        await scripting.executeScript({ target: { tabId: id }, files: ['/article.js'] });
        return tabs.sendMessage(id, { chaffinch: 'article.read' }, { frameId: 0 });
      }, tab),
    { what: 'the page to be read' },
  );
  return tab;
}

/** The article of the page as it stands. @param {Session} session @param {number} tab @returns {Promise<Article>} */
export async function readPage(session, tab) {
  return asked(session, tab, [{}]);
}

/**
 * All payloads in the body of one article. @param {Session} session @param {number} tab
 * @param {readonly Payload[]} payloads @returns {Promise<Article>}
 */
export async function readInBody(session, tab, payloads) {
  const put = payloads.map(({ id, html }) => ({ html, bounds: bounds(id) }));
  return asked(session, tab, [{ put }]);
}

/**
 * Each payload in the head of an article of its own, twice; then all of those made one, so that one reader shows them.
 * @param {Session} session @param {number} tab @param {readonly Payload[]} payloads @returns {Promise<Article>}
 */
export async function readInHead(session, tab, payloads) {
  const steps = payloads.flatMap(({ html }) => [
    { text: html, asJsonLd: false },
    { text: html, asJsonLd: true },
  ]);
  return asked(session, tab, [{ put: [] }, ...steps]);
}

/**
 * @typedef {object} Step
 * @property {{ html: string, bounds: readonly [string, string] }[]} [put]
 * @property {string} [text]
 * @property {boolean} [asJsonLd]
 */

/** @param {Session} session @param {number} tab @param {Step[]} steps @returns {Promise<Article>} */
async function asked(session, tab, steps) {
  const helper = await extensionPage(session);
  // As text: functions that are handed on into the page must be known where that is done.
  const call = `(${readEach})(${tab}, ${JSON.stringify(steps)}, ${putIntoBody}, ${putIntoHead})`;
  return inTime(/** @type {Promise<Article>} */ (helper.evaluate(call)));
}

/**
 * Runs in a page of the extension.
 * @param {number} tabId @param {Step[]} steps @param {typeof putIntoBody} intoBody @param {typeof putIntoHead} intoHead
 * @returns {Promise<Article>}
 */
async function readEach(tabId, steps, intoBody, intoHead) {
  const { scripting, tabs } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
  /** @type {Article[]} */
  const articles = [];
  for (const { put, text, asJsonLd } of steps) {
    // In the page's own world: whatever comes of it is the page's doing.
    const own = /** @type {const} */ ({ target: { tabId }, world: 'MAIN' });
    if (put) await scripting.executeScript({ ...own, func: intoBody, args: [put] });
    else if (text !== undefined)
      await scripting.executeScript({ ...own, func: intoHead, args: [text, asJsonLd === true] });
    /** @type {Promise<Article | undefined>} */
    const answer = tabs.sendMessage(tabId, { chaffinch: 'article.read' }, { frameId: 0 });
    const article = await answer;
    if (!article) throw new Error('the page holds no article');
    articles.push(article);
  }
  const joined = (/** @type {'title' | 'byline' | 'site'} */ field) =>
    articles.map((one) => one[field]).join(' \u00b7 ');
  const [first] = articles;
  if (!first) throw new Error('nothing was read');
  if (articles.length === 1) return first;
  return {
    ...first,
    title: joined('title'),
    byline: joined('byline'),
    site: joined('site'),
    body: { type: 'root', children: articles.flatMap(({ body }) => body.children) },
    outline: articles.flatMap(({ outline }) => outline),
    leftOut: articles.flatMap(({ leftOut }) => leftOut),
  };
}

/** @template T @param {Promise<T>} answer @returns {Promise<T>} */
function inTime(answer) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the page does not answer')), PATIENCE);
  });
  return /** @type {Promise<T>} */ (Promise.race([answer, late])).finally(() => clearTimeout(timer));
}
