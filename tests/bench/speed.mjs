// `npm run bench:speed`: what a scan costs beside Readability and Defuddle on the same pages in the same run, in real
// browsers. Each contender runs once in a page of its own, cold, as on a visit. Only ratios mean anything elsewhere.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser, installAdvice } from '../../scripts/find-browser.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { corpusPages } from './page/corpus.mjs';
import { serveSaved } from './page/saved-server.mjs';
import { median, percentile } from './page/statistics.mjs';
import { openCold } from './speed/cold-page.mjs';
import { grownPages } from './speed/grown-pages.mjs';

/** @typedef {import('../../scripts/find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('./speed/contenders').Timing} Timing */
/** @typedef {import('./speed/contenders').ScanTiming} ScanTiming */

const USAGE = 'usage: npm run bench:speed -- [--browser chromium|firefox] [--corpus DIR] [--limit N] [--worst N]';
/** Milliseconds; what a browser calls a long task. */
const LONG = 50;

await runCommand(main);

async function main() {
  const { browsers, corpus, limit, worst } = options();
  const pages = spread(existsSync(corpus) ? await corpusPages(corpus) : [], limit);
  if (pages.length === 0)
    console.log(`saved pages: not run, there are none in ${corpus}. Name a folder by --corpus DIR.`);
  for (const kind of browsers) {
    if (!findBrowser(kind)) {
      console.log(`${kind}: not run. ${installAdvice(kind)}`);
      continue;
    }
    const files = new Map(pages.map(({ id, file }) => [`/${id}`, file]));
    const server = await serveSaved(files);
    const cold = await openCold(kind);
    try {
      if (pages.length > 0)
        await race(
          kind,
          cold,
          server.port,
          pages.map(({ id }) => id),
          worst,
        );
      await growth(kind, cold);
    } finally {
      await cold.close();
      await server.close();
    }
  }
}

/**
 * @param {BrowserKind} kind @param {import('./speed/cold-page.mjs').Cold} cold @param {number} port
 * @param {readonly string[]} ids @param {number} worst
 */
async function race(kind, cold, port, ids, worst) {
  /** @type {{ id: string, walk: Timing, readability: Timing, defuddle: Timing, scan: ScanTiming }[]} */
  const rows = [];
  for (const id of ids) {
    const address = `http://127.0.0.1:${port}/${id}`;
    rows.push({
      id,
      scan: await cold.scan(address),
      readability: await cold.time(address, 'readability'),
      walk: await cold.time(address, 'walk'),
      defuddle: await cold.time(address, 'defuddle'),
    });
  }
  const middle = median(rows.map(({ scan }) => scan.elements));
  console.log(`${kind}, ${rows.length} pages, median ${middle} elements; milliseconds, median / 95th percentile:`);
  for (const name of /** @type {const} */ (['walk', 'readability', 'defuddle', 'scan']))
    console.log(
      `  ${name.padEnd(12)} ${both(
        rows.map((row) => row[name].total),
        1,
      )}`,
    );
  console.log(
    `  folding      ${both(
      rows.map(({ scan }) => scan.fold),
      2,
    )}`,
  );
  console.log(
    `  scan / Readability, page by page: ${both(
      rows.map((row) => row.scan.total / row.readability.total),
      2,
    )}`,
  );
  const medians = median(rows.map(({ scan }) => scan.total)) / median(rows.map(({ readability }) => readability.total));
  const tails =
    percentile(
      rows.map(({ scan }) => scan.total),
      0.95,
    ) /
    percentile(
      rows.map(({ readability }) => readability.total),
      0.95,
    );
  console.log(
    `  scan / Readability, of the medians ${medians.toFixed(2)}, of the 95th percentiles ${tails.toFixed(2)}`,
  );
  const longest = rows.map(({ scan }) => Math.max(scan.longest, scan.fold));
  console.log(
    `  longest task ${both(longest, 1)}, most ${Math.max(...longest).toFixed(1)}; over ${LONG} ms: ${longest.filter((each) => each > LONG).length}`,
  );
  const slow = rows.toSorted((a, b) => b.scan.total / b.readability.total - a.scan.total / a.readability.total);
  for (const { id, scan, readability } of slow.slice(0, worst))
    console.log(
      `    ${scan.total.toFixed(1)} against ${readability.total.toFixed(1)}, longest ${scan.longest.toFixed(1)}, ${scan.elements} elements: ${id}`,
    );
}

/** @param {BrowserKind} kind @param {import('./speed/cold-page.mjs').Cold} cold */
async function growth(kind, cold) {
  const points = [];
  for (const { elements, html } of grownPages()) {
    const scan = await cold.scanText(html);
    points.push({ elements: scan.elements, total: scan.total });
    console.log(
      `${kind}, grown page of ${elements} elements: ${scan.total.toFixed(0)} ms in slices, longest ${scan.longest.toFixed(1)}, folding ${scan.fold.toFixed(1)} (${scan.folds} folds)`,
    );
  }
  const upTo = points.filter(({ elements }) => elements < 50_000);
  console.log(`${kind}, growth exponent up to 30,000 elements: ${exponent(upTo).toFixed(2)}`);
}

/** The slope of the least-squares line through the logarithms. @param {readonly { elements: number, total: number }[]} points */
function exponent(points) {
  const logs = points.map(({ elements, total }) => ({ x: Math.log(elements), y: Math.log(total) }));
  const mean = (/** @type {readonly number[]} */ of) => of.reduce((sum, each) => sum + each, 0) / of.length;
  const [x, y] = [mean(logs.map((each) => each.x)), mean(logs.map((each) => each.y))];
  const over = logs.reduce((sum, each) => sum + (each.x - x) * (each.y - y), 0);
  return over / logs.reduce((sum, each) => sum + (each.x - x) ** 2, 0);
}

/** @param {readonly number[]} sample @param {number} digits */
function both(sample, digits) {
  return `${median(sample).toFixed(digits)} / ${percentile(sample, 0.95).toFixed(digits)}`;
}

/** Evenly over all. @template T @param {readonly T[]} all @param {number} limit */
function spread(all, limit) {
  if (all.length <= limit) return all;
  return Array.from({ length: limit }, (_, at) => all[Math.floor((at * all.length) / limit)]).filter(
    (one) => one !== undefined,
  );
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'string' },
        corpus: { type: 'string', default: join(ROOT, '..', 'shared', 'corpus') },
        limit: { type: 'string', default: '45' },
        worst: { type: 'string', default: '0' },
      },
    });
    const browsers = /** @type {const} */ (['chromium', 'firefox']).filter(
      (kind) => !values.browser || kind === values.browser,
    );
    const [limit, worst] = [Number(values.limit), Number(values.worst)];
    if (browsers.length === 0 || !(limit > 0) || !(worst >= 0)) throw new Stop(USAGE, 2);
    return { browsers, corpus: resolve(values.corpus), limit, worst };
  } catch {
    throw new Stop(USAGE, 2);
  }
}
