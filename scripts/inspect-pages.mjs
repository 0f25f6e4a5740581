// Runs the extension's pipeline over many pages in one headless Chromium. `npm run inspect` and the
// benchmarks use it; the pages' own scripts never see it, since it runs in a world of its own.
import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { QUIET_CHROMIUM } from './browsers.mjs';
import { findBrowser, installAdvice } from './find-browser.mjs';
import { htmlSinksForEsbuild } from './html-sinks.mjs';
import { lexiconTableForEsbuild } from './lexicon-table.mjs';
import { readSavedPage, savedPageViewer } from './saved-page.mjs';
import { ROOT } from './setup.mjs';
import { firstLine, Stop } from './stop.mjs';

/** @typedef {import('./inspect-page').Inspection} Inspection */
const PIPELINE = join(ROOT, 'scripts', 'inspect-page.ts');

/** @typedef {{ file: string, inspection: Inspection } | { file: string, error: string }} Outcome */

/**
 * Inspects pages and yields one outcome each, in the order given. A page that fails does not stop the others.
 * @param {readonly string[]} sources files (`.html`, `.html.gz`) or http(s) addresses
 * @param {{ tabs?: number, script?: string, addresses?: ReadonlyMap<string, string> }} [options] how many pages are
 *   worked on at once; the module whose `inspect()` is run in each instead of the whole pipeline; where a file comes
 *   from, for those that do not say so themselves
 * @returns {AsyncGenerator<Outcome>}
 */
export async function* inspectPages(sources, { tabs = 2, script: entry = PIPELINE, addresses } = {}) {
  const script = await bundle(entry);
  const browser = await openBrowser();
  try {
    /** @type {Promise<Outcome>[]} */
    const underWay = [];
    const idle = Array.from({ length: Math.min(tabs, sources.length) }, () => openTab(browser, script, addresses));
    let started = 0;
    for (let yielded = 0; yielded < sources.length; yielded += 1) {
      for (; started < sources.length && started < yielded + tabs * 4; started += 1) {
        underWay.push(inTurn(idle, started, sources[started] ?? ''));
      }
      const outcome = await underWay[yielded];
      if (outcome) yield outcome;
    }
  } finally {
    await browser.close();
  }
}

/**
 * Each tab works through its share one page after another.
 * @param {Promise<Tab>[]} tabs replaced at `index` by a promise that waits for the page
 * @param {number} turn @param {string} source
 * @returns {Promise<Outcome>}
 */
function inTurn(tabs, turn, source) {
  const index = turn % tabs.length;
  const ready = /** @type {Promise<Tab>} */ (tabs[index]);
  const outcome = ready.then((tab) => outcomeOf(tab, source));
  tabs[index] = outcome.then(() => ready);
  return outcome;
}

/** @typedef {(source: string) => Promise<Inspection>} Tab */

/** @param {Tab} tab @param {string} source @returns {Promise<Outcome>} */
async function outcomeOf(tab, source) {
  try {
    return { file: source, inspection: await tab(source) };
  } catch (error) {
    return { file: source, error: error instanceof Stop ? error.message : `${source}: ${firstLine(error)}` };
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser @param {string} script
 * @param {ReadonlyMap<string, string> | undefined} addresses
 * @returns {Promise<Tab>}
 */
async function openTab(browser, script, addresses) {
  const savedTab = await browser.newPage();
  const devtools = await savedTab.createCDPSession();
  const show = await savedPageViewer(devtools);
  return async (source) => {
    if (!/^https?:\/\//.test(source)) {
      await show(await readSavedPage(source, addresses?.get(source)));
      return run(devtools, script);
    }
    const liveTab = await browser.newPage();
    try {
      await visit(liveTab, source);
      return await run(await liveTab.createCDPSession(), script);
    } finally {
      await liveTab.close();
    }
  };
}

/** @param {import('puppeteer-core').Page} tab @param {string} address */
async function visit(tab, address) {
  const response = await tab.goto(address, { waitUntil: 'load', timeout: 30_000 });
  if (response && !response.ok()) throw new Stop(`${address}: the server answered ${response.status()}.`, 2);
  // Late content, for as long as it is worth waiting; a page that never rests is read as it is.
  await tab.waitForNetworkIdle({ idleTime: 500, timeout: 5_000 }).catch(() => {});
}

/** No page takes a tenth of this; what takes longer hangs. */
const MOST_MILLISECONDS = 30_000;

/** @param {import('puppeteer-core').CDPSession} devtools @param {string} script @returns {Promise<Inspection>} */
async function run(devtools, script) {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const world = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'chaffinch',
  });
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression: script,
    contextId: world.executionContextId,
    returnByValue: true,
    timeout: MOST_MILLISECONDS,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

/** @param {string} entry */
async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'chaffinchInspect',
    target: 'es2023',
    plugins: [htmlSinksForEsbuild(), lexiconTableForEsbuild()],
  });
  return `${outputFiles[0]?.text}\nchaffinchInspect.inspect();`;
}

async function openBrowser() {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Stop(installAdvice('chromium'));
  return puppeteer.launch({
    executablePath,
    pipe: true,
    defaultViewport: { width: 1280, height: 900 },
    // One process for all sites: saved pages run nothing, and a new process a page doubles the time.
    args: [
      ...QUIET_CHROMIUM,
      '--disable-site-isolation-trials',
      '--renderer-process-limit=1',
      '--process-per-site',
      '--disable-features=IsolateOrigins,site-per-process,BackForwardCache',
    ],
  });
}
