// An article in the real reader page, watched from before its first line is drawn.
import { extensionPage } from '../../../scripts/extension-pages.mjs';
import { forbiddenIn } from './forbidden.mjs';
import { uncalledFor } from './outside.mjs';

/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../../scripts/extension-pages.mjs').ExtensionGlobal} ExtensionGlobal */
/** @typedef {import('../../../src/article/types').Article} Article */
/** @typedef {import('./types.mjs').Findings} Findings */
/** @typedef {Window & typeof globalThis} Reader */

/**
 * @param {Session} session @param {Article} article
 * @param {{ drain: () => string[] }} outside what the hosts outside were asked for
 * @returns {Promise<Findings>}
 */
export async function showInReader(session, article, outside) {
  const helper = await extensionPage(session);
  await helper.bringToFront();
  outside.drain();
  // As text: the one function must be known where the other runs.
  const call = `(${watchReader})(${JSON.stringify(article)}, ${forbiddenIn})`;
  const told = /** @type {string} */ (await helper.evaluate(call));
  /** @type {Findings} */
  const seen = JSON.parse(told);
  const pictures = [article.body, ...article.leftOut.map(({ body }) => body)].flatMap(picturesOf);
  return { ...seen, requests: uncalledFor([...seen.requests, ...outside.drain()], pictures) };
}

/**
 * Addresses on the web of the pictures that an article has. Read in its tree: in the reader, those that do not load go.
 * @param {import('hast').Root | import('hast').RootContent} node @returns {string[]}
 */
function picturesOf(node) {
  if (node.type === 'element' && node.tagName === 'img') {
    const { src } = node.properties;
    return typeof src === 'string' && /^https?:/i.test(src) ? [src] : [];
  }
  return 'children' in node ? node.children.flatMap(picturesOf) : [];
}

/**
 * Runs in a page of the extension, which can look into the reader that it opens.
 * @param {Article} article @param {typeof forbiddenIn} faultsOf
 */
async function watchReader(article, faultsOf) {
  const { storage } = /** @type {ExtensionGlobal} */ (/** @type {unknown} */ (globalThis)).chrome;
  await storage.session.set({ 'article:hostile': article });
  const reader = /** @type {Reader | null} */ (open('/reader.html?article=hostile'));
  if (!reader) throw new Error('the reader did not open');
  try {
    /** @type {string[]} */
    const scripts = [];
    await until(() => reader.location.pathname === '/reader.html' && reader.document.documentElement !== null);
    if (reader.document.querySelector('.article')) throw new Error('the reader was there before it could be watched');
    for (const name of /** @type {const} */ (['alert', 'confirm', 'prompt', 'print', 'eval', 'open']))
      Object.defineProperty(reader, name, {
        value: (/** @type {unknown} */ said) => void scripts.push(`${name}(${said})`),
      });
    reader.document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      scripts.push(`stopped by ${violatedDirective}: ${blockedURI} ${sample}`),
    );
    await until(() => reader.document.querySelector('.article-body') !== null);
    // What the reader draws in a second step.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => reader.requestAnimationFrame(resolve));
    const images = [...reader.document.images];
    const forbidden = faultsOf(reader.document);
    const text = reader.document.querySelector('main')?.textContent ?? '';
    // Whatever a picture's arrival or failure would set off comes now.
    for (const image of images) image.loading = 'eager';
    await until(() => images.every((image) => image.complete || !image.isConnected));
    for (const element of reader.document.querySelectorAll('main *')) /** @type {HTMLElement} */ (element).focus?.();
    const { origin } = location;
    const requests = Array.from(reader.performance.getEntriesByType('resource'), ({ name }) => name).filter(
      (name) => !name.startsWith(origin) && !/^(?:data|blob):/.test(name),
    );
    const found = { scripts, requests, forbidden: [...new Set([...forbidden, ...faultsOf(reader.document)])], text };
    // As text: nothing of the reader may be needed once it is closed.
    return JSON.stringify(found);
  } finally {
    reader.close();
    await storage.session.remove('article:hostile');
  }

  /** Timers of a page that is not in front are slow; messages are not. @param {() => boolean} condition */
  async function until(condition) {
    const end = Date.now() + 30_000;
    const { port1, port2 } = new MessageChannel();
    while (!condition()) {
      if (Date.now() > end) throw new Error(`the reader did not come to: ${condition}`);
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(0);
      });
    }
    port1.close();
  }
}
