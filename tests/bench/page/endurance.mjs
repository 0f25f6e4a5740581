// What many changes and many single-page navigations leave behind: the same run with Chaffinch in the page and
// without it, what each page held before and after, whose the long tasks were, and whether switching off still
// gives the page back.
import { ledgerIn } from '../../../scripts/extension-pages.mjs';
import { firstDifference } from './first-difference.mjs';
import { CLEAN, FARM, PROMO, withFixtures } from './fixtures.mjs';
import { holdingsOf } from './memory.mjs';
import { progress } from './progress.mjs';
import { drawChanges, navigate, stir } from './stir.mjs';
import { LISTED, lookAt, openTab, settledLedger, switchOff, UNLISTED } from './tab.mjs';
import { CATEGORIES, tasksOfOurs } from './trace.mjs';

/** @typedef {import('../page.mjs').Options} Options */
/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../../scripts/find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./tab.mjs').Tab} Tab */
/** @typedef {import('./memory.mjs').Holdings} Holdings */

/** One batch of a load. @typedef {(page: import('puppeteer-core').Page, turn: number, count: number) => Promise<void>} Batch */

/**
 * Ten thousand changes to an article.
 * @param {BrowserKind} kind @param {Options} options @returns {AsyncGenerator<string>} lines of the report
 */
export async function* mutations(kind, options) {
  yield* endure(kind, 'mutations', Math.min(10_000, options.limit), 100, (page, turn, count) =>
    page.evaluate(stir, drawChanges(count, options.seed + turn), PROMO),
  );
}

/**
 * A thousand single-page navigations between two articles.
 * @param {BrowserKind} kind @param {Options} options @returns {AsyncGenerator<string>} lines of the report
 */
export async function* navigations(kind, options) {
  yield* endure(kind, 'navigations', Math.min(1_000, options.limit), 100, (page, _, count) =>
    page.evaluate(navigate, count, [`/${CLEAN}`, `/${FARM}`]),
  );
}

/**
 * @param {BrowserKind} kind @param {string} name @param {number} count @param {number} size of a batch @param {Batch} batch
 * @returns {AsyncGenerator<string>}
 */
async function* endure(kind, name, count, size, batch) {
  const [without, having] = await withFixtures(kind, async (session) => [
    await run(session, UNLISTED, name, count, size, batch),
    await run(session, LISTED, name, count, size, batch),
  ]);
  if (!without || !having) return;
  const difference = firstDifference(without.html, having.html);
  yield `${count} ${name}, ${having.folds.toFixed(1)} folds on average while they went on, ${having.left} at their end; switched off then, the page is ${difference ? 'NOT ' : ''}byte for byte that without Chaffinch; marks left: ${having.marks}`;
  if (difference) yield `  ${JSON.stringify(difference)}`;
  for (const [half, word] of ['first', 'second'].entries()) {
    const [ours, plain] = [having.growth[half], without.growth[half]];
    if (ours && plain) yield `growth in the ${word} half, with Chaffinch (without): ${growthLine(ours, plain)}`;
  }
  if (kind === 'chromium') yield taskLine(having.tasks);
}

/** @param {Holdings} ours @param {Holdings} plain */
function growthLine(ours, plain) {
  const nodes = `nodes ${sign(ours.nodes)} (${sign(plain.nodes)})`;
  if (Number.isNaN(ours.heap)) return nodes;
  return `${nodes}, listeners ${sign(ours.listeners)} (${sign(plain.listeners)}), heap ${kilobytes(ours.heap)} (${kilobytes(plain.heap)})`;
}

/** @param {readonly import('./trace.mjs').Task[]} tasks */
function taskLine(tasks) {
  const ours = tasks.filter((task) => task.ours >= task.length / 2).sort((a, b) => b.length - a.length);
  const longest = ours
    .slice(0, 5)
    .map(({ length, cpu }) => `${length.toFixed(0)} ms (${cpu.toFixed(0)} of the processor)`);
  const long = ours.filter(({ length }) => length > LONG).length;
  return `${ours.length} tasks mostly Chaffinch's, over ${LONG} ms: ${long}; the longest: ${longest.join(', ')}`;
}

/** Milliseconds from which a task counts as long. */
const LONG = 50;

/**
 * @typedef {object} Run
 * @property {Holdings[]} growth in the first half and in the second: a leak goes on, what is compiled or kept once does not
 * @property {string} html of the page with Chaffinch switched off, before its content is put back
 * @property {number} folds after each batch, on average
 * @property {number} left folds at the end
 * @property {number} marks
 * @property {import('./trace.mjs').Task[]} tasks
 */

/**
 * @param {Session} session @param {string} host @param {string} name @param {number} count @param {number} size @param {Batch} batch
 * @returns {Promise<Run>}
 */
async function run(session, host, name, count, size, batch) {
  const tab = await openTab(session);
  const { page } = tab;
  const { kind } = session;
  await page.goto(`http://${host}/${FARM}`, { waitUntil: 'load' });
  const batches = Math.ceil(count / size);
  const step = progress(`${kind}, ${name}, ${host}`, batches + 1);
  // Once to warm up: what is compiled and kept only once is no growth.
  await batch(page, -1, size);
  step();
  const held = [await holdingsAtRest(session, tab, host)];
  if (kind === 'chromium') await page.tracing.start({ categories: ['-*', ...CATEGORIES] });
  let folds = 0;
  for (let turn = 0; turn < batches; turn += 1) {
    if (turn === Math.ceil(batches / 2)) held.push(await holdingsAtRest(session, tab, host));
    await batch(page, turn, Math.min(size, count - turn * size));
    folds += (await lookAt(page)).folds / batches;
    step();
  }
  await quiet(session, tab, host);
  const { folds: left } = await lookAt(page);
  if (host === LISTED) await switchTo(session, tab, false);
  const { html, marks } = await lookAt(page);
  if (host === LISTED) await switchTo(session, tab, true);
  held.push(await holdingsAtRest(session, tab, host));
  const trace = kind === 'chromium' ? await page.tracing.stop() : undefined;
  await page.close();
  const growth = held.slice(1).map((after, i) => difference(after, held[i] ?? after));
  return { growth, html, folds, left, marks, tasks: trace ? tasksOfOurs(eventsOf(trace)) : [] };
}

/** @param {Session} session @param {Tab} tab @param {string} host */
async function holdingsAtRest(session, tab, host) {
  await putBack(tab.page);
  await quiet(session, tab, host);
  return holdingsOf(session.kind, tab.page);
}

/** @param {Uint8Array} trace @returns {import('./trace.mjs').TraceEvent[]} */
function eventsOf(trace) {
  return JSON.parse(Buffer.from(trace).toString('utf8')).traceEvents;
}

/** Gives the page the content again that it was served with. @param {import('puppeteer-core').Page} page @returns {Promise<void>} */
async function putBack(page) {
  await page.evaluate(async (path) => {
    const source = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    document.body.replaceChildren(...source.body.childNodes);
  }, `/${FARM}`);
}

/** @param {Session} session @param {Tab} tab @param {boolean} on */
async function switchTo(session, tab, on) {
  await switchOff(session, on ? [] : [LISTED]);
  await settledLedger(session, tab, LISTED, on);
}

/** Milliseconds without news after which a page has been judged as it stands: more than the rest between two scans. */
const QUIET = 3000;

/** @param {Session} session @param {Tab} tab @param {string} host */
async function quiet(session, tab, host) {
  let said = '';
  let since = performance.now();
  while (performance.now() - since < QUIET) {
    const now = host === LISTED ? JSON.stringify(await ledgerIn(session, tab.id)) : '';
    if (now !== said) since = performance.now();
    said = now;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {Holdings} after @param {Holdings} before @returns {Holdings} */
function difference(after, before) {
  return {
    nodes: after.nodes - before.nodes,
    listeners: after.listeners - before.listeners,
    heap: after.heap - before.heap,
  };
}

/** @param {number} change */
function sign(change) {
  return change > 0 ? `+${change}` : String(change);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${sign(Math.round(bytes / 1000))} kB`;
}
