// `npm run bench:page`: what the built extension does to pages in real browsers: whether it gives them back, what it
// leaves behind, how soon it folds what comes late, and how far it moves what is in view.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../../scripts/browsers.mjs';
import { findBrowser, installAdvice } from '../../scripts/find-browser.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { mutations, navigations } from './page/endurance.mjs';
import { late } from './page/late.mjs';
import { restore } from './page/restore.mjs';
import { shift } from './page/shift.mjs';

/** @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind */

/**
 * @typedef {object} Options
 * @property {string} corpus folder of the labelled sets
 * @property {number} limit at most so many pages, changes or insertions
 * @property {number} worst how many of the worst pages are named
 * @property {number} seed of what is random
 * @property {string | undefined} show only this page
 */

/** @type {readonly { name: string, run: (kind: BrowserKind, options: Options) => AsyncIterable<string> }[]} */
const PARTS = [
  { name: 'restore', run: restore },
  { name: 'mutations', run: mutations },
  { name: 'navigations', run: navigations },
  { name: 'late', run: late },
  { name: 'shift', run: shift },
];

const USAGE = `usage: npm run bench:page -- [--only ${PARTS.map(({ name }) => name).join('|')}] [--browser chromium|firefox] [--corpus DIR] [--show PAGE] [--limit N] [--worst N] [--seed N]`;

await runCommand(main);

async function main() {
  const { only, browsers, ...options } = readOptions();
  for (const kind of browsers) {
    if (!findBrowser(kind)) {
      console.log(`${kind}: not run. ${installAdvice(kind)}`);
      continue;
    }
    if (!existsSync(builtExtension(kind))) throw new Stop('There is no built extension. Run: npm run build');
    for (const { name, run } of PARTS.filter((part) => !only || part.name === only)) {
      for await (const line of run(kind, options))
        console.log(line.startsWith(' ') ? line : `${kind}, ${name}: ${line}`);
    }
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        corpus: { type: 'string', default: join(ROOT, '..', 'shared', 'corpus') },
        show: { type: 'string' },
        limit: { type: 'string', default: 'Infinity' },
        worst: { type: 'string', default: '0' },
        seed: { type: 'string', default: '1' },
      },
    });
    const { only, browser, corpus, show } = values;
    const [limit, worst, seed] = [values.limit, values.worst, values.seed].map(Number);
    const browsers = /** @type {const} */ (['chromium', 'firefox']).filter((kind) => !browser || kind === browser);
    if (browsers.length === 0 || (only && !PARTS.some(({ name }) => name === only))) throw new Stop(USAGE, 2);
    if (limit === undefined || worst === undefined || seed === undefined) throw new Stop(USAGE, 2);
    if (!(limit > 0) || !(worst >= 0) || !Number.isInteger(seed)) throw new Stop(USAGE, 2);
    return { only, browsers, corpus: resolve(corpus), show, limit, worst, seed };
  } catch {
    throw new Stop(USAGE, 2);
  }
}
