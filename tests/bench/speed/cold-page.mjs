// A browser in which each measurement has a new page to itself.
import { join } from 'node:path';
import { build } from 'esbuild';
import { launch } from '../../../scripts/browsers.mjs';
import { htmlSinksForEsbuild } from '../../../scripts/html-sinks.mjs';
import { lexiconTableForEsbuild } from '../../../scripts/lexicon-table.mjs';
import { ROOT } from '../../../scripts/setup.mjs';

/** @typedef {import('./contenders').Timing} Timing */
/** @typedef {import('./contenders').ScanTiming} ScanTiming */
/** @typedef {import('./contenders').Contender} Contender */

/**
 * @typedef {object} Cold
 * @property {(address: string, name: Contender) => Promise<Timing>} time
 * @property {(address: string) => Promise<ScanTiming>} scan
 * @property {(html: string) => Promise<ScanTiming>} scanText
 * @property {() => Promise<void>} close
 */

/** @param {import('../../../scripts/find-browser.mjs').BrowserKind} kind @returns {Promise<Cold>} */
export async function openCold(kind) {
  const script = await bundle();
  // Firefox rounds its clock to a millisecond for the sake of privacy.
  const { browser } = await launch(kind, { preferences: { 'privacy.reduceTimerPrecision': false } });

  /** @param {(page: import('puppeteer-core').Page) => Promise<unknown>} open @param {Contender} name */
  async function run(open, name) {
    const page = await browser.newPage();
    try {
      await open(page);
      return await page.evaluate(`${script}\ncontenders.contenders[${JSON.stringify(name)}]()`);
    } finally {
      await page.close();
    }
  }
  /** @param {string} address */
  const at = (address) => (/** @type {import('puppeteer-core').Page} */ page) =>
    page.goto(address, { waitUntil: 'load' });
  return {
    time: async (address, name) => /** @type {Timing} */ (await run(at(address), name)),
    scan: async (address) => /** @type {ScanTiming} */ (await run(at(address), 'scan')),
    scanText: async (html) => /** @type {ScanTiming} */ (await run((page) => page.setContent(html), 'scan')),
    close: () => browser.close(),
  };
}

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'tests', 'bench', 'speed', 'contenders.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName: 'contenders',
    target: 'es2023',
    plugins: [htmlSinksForEsbuild(), lexiconTableForEsbuild()],
  });
  return outputFiles[0]?.text;
}
