// Whether switching off gives back every page of the corpus byte for byte.
import { join } from 'node:path';
import { launch } from '../../../scripts/browsers.mjs';
import { firstLine, Stop } from '../../../scripts/stop.mjs';
import { corpusPages } from './corpus.mjs';
import { firstDifference } from './first-difference.mjs';
import { progress } from './progress.mjs';
import { serveSaved } from './saved-server.mjs';
import { LISTED, lookAt, openTab, settledLedger, switchOff, UNLISTED } from './tab.mjs';

/** @typedef {import('../page.mjs').Options} Options */
/** @typedef {import('./corpus.mjs').CorpusPage} CorpusPage */
/** @typedef {import('../../../scripts/browsers.mjs').Session} Session */

/** @typedef {{ id: string, folds: number, fault?: string }} Outcome */

/**
 * @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind @param {Options} options
 * @returns {AsyncGenerator<string>} lines of the report
 */
export async function* restore(kind, { corpus, limit, worst, show }) {
  const all = await corpusPages(corpus);
  if (all.length === 0) {
    yield `not run: there are no pages in ${join(corpus, 'scrapinghub', 'html')}. Name their folder by --corpus DIR.`;
    return;
  }
  const pages = all.filter(({ id }) => !show || id === show).slice(0, limit);
  if (pages.length === 0) throw new Stop(`${show}: there is no such page in ${corpus}.`, 2);
  const server = await serveSaved(new Map(pages.map(({ id, file }) => [pathOf(id), file])));
  const session = await launch(kind, { hosts: ['*'], port: server.port });
  try {
    const outcomes = await visitAll(session, pages);
    yield* report(outcomes, worst);
  } finally {
    await session.browser.close();
    await server.close();
  }
}

/** @param {Session} session @param {readonly CorpusPage[]} pages @returns {Promise<Outcome[]>} */
async function visitAll(session, pages) {
  // Two, because the page of one without Chaffinch and that of one with it live in processes of their own.
  const tabs = { plain: await openTab(session), ours: await openTab(session) };
  const step = progress(`${session.kind}, restore`, pages.length);
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const [index, { id }] of pages.entries()) {
    // A host for each page, so that a page of before can never answer for it.
    outcomes.push(await visit(session, tabs, id, `p${index}.${LISTED}`));
    step();
  }
  return outcomes;
}

/**
 * @param {Session} session @param {{ plain: import('./tab.mjs').Tab, ours: import('./tab.mjs').Tab }} tabs
 * @param {string} id @param {string} host
 * @returns {Promise<Outcome>}
 */
async function visit(session, { plain, ours }, id, host) {
  let folds = 0;
  try {
    // Parsed is enough: there is nothing to load, and a player that waits for its film would never have loaded.
    await Promise.all([
      plain.page.goto(`http://${UNLISTED}${pathOf(id)}`, { waitUntil: 'domcontentloaded' }),
      ours.page.goto(`http://${host}${pathOf(id)}`, { waitUntil: 'domcontentloaded' }),
    ]);
    const served = await lookAt(plain.page);
    await settledLedger(session, ours, host);
    ({ folds } = await lookAt(ours.page));
    await switchOff(session, [host]);
    // The scan after that must not write either.
    await settledLedger(session, ours, host, false);
    const restored = await lookAt(ours.page);
    const difference = firstDifference(served.html, restored.html);
    if (difference) return { id, folds, fault: describe(difference) };
    return restored.marks > 0 ? { id, folds, fault: `${restored.marks} marks left in inner trees` } : { id, folds };
  } catch (error) {
    return { id, folds, fault: `not measured: ${firstLine(error)}` };
  }
}

/** @param {string} id */
function pathOf(id) {
  return `/${encodeURIComponent(id)}`;
}

/** @param {import('./first-difference.mjs').Difference} difference */
function describe({ at, before, wanted, found }) {
  return `at ${at}, after ${JSON.stringify(before)}: ${JSON.stringify(wanted)} became ${JSON.stringify(found)}`;
}

/** @param {readonly Outcome[]} outcomes @param {number} worst @returns {string[]} */
function report(outcomes, worst) {
  const faults = outcomes.filter(({ fault }) => fault);
  const folded = outcomes.filter(({ folds }) => folds > 0);
  const folds = outcomes.reduce((sum, outcome) => sum + outcome.folds, 0);
  const share = ((1 - faults.length / outcomes.length) * 100).toFixed(1);
  return [
    `${outcomes.length} pages, ${folded.length} of them with folds (${folds}); restored byte for byte: ${share}%`,
    ...faults.slice(0, worst).map(({ id, fault }) => `  ${id}: ${fault}`),
  ];
}
