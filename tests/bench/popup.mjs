// `npm run bench:popup`: how long the built extension's popup takes over an article, from its navigation to what is
// painted, beside what plain Readability takes on the same page in the same run.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension, launch } from '../../scripts/browsers.mjs';
import { tabIdOf, waitFor } from '../../scripts/extension-pages.mjs';
import { findBrowser, installAdvice } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { median, percentile } from './page/statistics.mjs';

/** @typedef {import('../../scripts/browsers.mjs').Session} Session */
/** @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('puppeteer-core').Page} Page */

const USAGE = 'usage: npm run bench:popup -- [--browser chromium|firefox] [--runs N]';
const PAGE = 'http://opentools.ai/farm-article.html';
const READABILITY = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');

/** What the popup marks once it is painted (entrypoints/popup/paint-marks.ts). */
const STEPS = ['frame', 'ledger', 'outline', 'article'];

await runCommand(main);

async function main() {
  const { browsers, runs } = readOptions();
  for (const kind of browsers) {
    if (!findBrowser(kind)) console.log(`${kind}: not run. ${installAdvice(kind)}`);
    else if (!existsSync(builtExtension(kind))) throw new Stop('There is no built extension. Run: npm run build');
    else await bench(kind, runs);
  }
}

/** @param {BrowserKind} kind @param {number} runs */
async function bench(kind, runs) {
  const server = await serve(join(ROOT, 'tests', 'fixtures'));
  const session = await launch(kind, { hosts: ['*'], port: server.port });
  try {
    const page = await session.browser.newPage();
    await page.goto(PAGE);
    await waitFor(async () => (await page.$('[data-chaffinch="folded"]')) !== null, { seconds: 60, what: 'the folds' });
    await page.addScriptTag({ path: READABILITY });
    const tab = await tabIdOf(session, page);
    /** @type {Record<string, number>[]} */
    const times = [];
    for (let run = 0; run < runs; run += 1) {
      times.push({ ...(await openOnce(session, tab)), readability: await timeReadability(page) });
    }
    report(kind, times);
  } finally {
    await session.browser.close();
    await server.close();
  }
}

/** Opens the popup in a tab of its own. Milliseconds from its navigation. @param {Session} session @param {number} tab */
async function openOnce(session, tab) {
  const popup = await session.browser.newPage();
  popup.goto(session.address(`popup.html?tab=${tab}`)).catch(() => {});
  /** @type {Record<string, number>} */
  let seen = {};
  await waitFor(
    async () => {
      seen = await popup.evaluate(() =>
        Object.fromEntries(performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime])),
      );
      return STEPS.every((step) => step in seen);
    },
    { seconds: 60, what: 'the popup' },
  );
  await popup.close();
  return seen;
}

/** @param {Page} page */
function timeReadability(page) {
  return page.evaluate(() => {
    const { Readability } = /** @type {any} */ (globalThis);
    const begun = performance.now();
    new Readability(document.cloneNode(true)).parse();
    return performance.now() - begun;
  });
}

/** @param {BrowserKind} kind @param {readonly Record<string, number>[]} times */
function report(kind, times) {
  const all = (/** @type {string} */ step) => times.map((time) => time[step] ?? Number.NaN);
  const readability = median(all('readability'));
  console.log(`${kind}: ${times.length} runs; plain Readability: median ${readability.toFixed(0)} ms`);
  for (const step of STEPS) {
    const middle = median(all(step));
    const [ratio, late] = [middle / readability, percentile(all(step), 0.95)].map((value) => value.toFixed(1));
    console.log(`  ${step}: median ${middle.toFixed(0)} ms, p95 ${late} ms, ${ratio} times Readability`);
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { browser: { type: 'string' }, runs: { type: 'string', default: '20' } } });
    const browsers = /** @type {const} */ (['chromium', 'firefox']).filter(
      (kind) => !values.browser || kind === values.browser,
    );
    const runs = Number(values.runs);
    if (browsers.length === 0 || !(runs > 0)) throw new Stop(USAGE, 2);
    return { browsers, runs };
  } catch {
    throw new Stop(USAGE, 2);
  }
}
