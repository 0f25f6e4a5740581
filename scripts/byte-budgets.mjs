// What a build may weigh: each script that runs in pages or alone, what each page of the extension loads before it shows
// anything, and what is loaded on demand. 1 kB is 1000 bytes.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { targetOf } from './foreign-code.mjs';
import { importsOf } from './script-imports.mjs';

/** What the script that runs on every listed page may weigh as it travels. The aim is 10,000. */
const PAGE_SCRIPT_MOST_GZIPPED = 11_600;

/** Where no aim is known, a twentieth more than it was when that was written down. */
export const BUDGETS = {
  /** Whatever lies outside `chunks/`. */
  scripts: {
    'content-scripts/page.js': 30_000,
    'article.js': 250_000,
    'background.js': 44_600,
    'details.js': 36_900,
    'first-look.js': 300,
    'judgement.js': 209_500,
    'picker.js': 16_700,
    'place.js': 15_400,
  },
  gzipped: { 'content-scripts/page.js': PAGE_SCRIPT_MOST_GZIPPED },
  /** A page with its style sheets and all scripts that it loads by itself, and those that these import. */
  pages: {
    'options.html': 98_500,
    'popup.html': 147_500,
    'reader.html': 266_500,
    'saved.html': 109_000,
    'sidepanel.html': 143_500,
  },
  /** The chunks that no page starts with. */
  onDemand: 508_000,
};

/** @typedef {Record<string, number>} Budget */
/** @typedef {{ scripts: Budget, gzipped: Budget, pages: Budget, onDemand: number }} Budgets */
/** @typedef {{ what: string, bytes: number, most: number }} Row */
/** @typedef {Map<string, Buffer>} Files path below the build -> contents */

/**
 * @param {string} build a folder
 * @param {Budgets} [budgets]
 * @returns {Promise<{ table: string, faults: string[] }>} one sentence for each fault
 */
export async function byteBudgets(build, { scripts: most, gzipped, pages, onDemand } = BUDGETS) {
  const files = await readBuild(build);
  const scripts = [...files.keys()].filter((file) => file.endsWith('.js'));
  const own = scripts.filter((file) => !file.startsWith('chunks/'));
  const starts = await startsOf(build, files, scripts);
  const startChunks = new Set([...starts.values()].flat());
  const demanded = scripts.filter((file) => file.startsWith('chunks/') && !startChunks.has(file));
  /** @param {string} file */
  const weigh = (file) => files.get(file)?.length ?? 0;
  const rows = [
    ...rowsOf(most, own, weigh),
    ...rowsOf(pages, [...starts.keys()], (page) => sum((starts.get(page) ?? []).map(weigh))),
    { what: 'chunks on demand', bytes: sum(demanded.map(weigh)), most: onDemand },
    ...Object.entries(gzipped).map(([file, limit]) => ({
      what: `${file}, gzipped`,
      bytes: gzippedBytes(files.get(file)),
      most: limit,
    })),
  ];
  return { table: tableOf(build, rows), faults: rows.flatMap((each) => faultsOf(build, each)) };
}

/** @param {string} build @returns {Promise<Files>} */
async function readBuild(build) {
  const names = (await readdir(build, { recursive: true })).map((name) => name.split(sep).join('/')).sort();
  const wanted = names.filter((name) => /\.(js|css|html)$/.test(name));
  return new Map(
    await Promise.all(wanted.map(async (name) => /** @type {const} */ ([name, await readFile(join(build, name))]))),
  );
}

/**
 * Each page, and all files that it needs before it can show anything.
 * @param {string} build @param {Files} files @param {string[]} scripts
 * @returns {Promise<Map<string, string[]>>}
 */
async function startsOf(build, files, scripts) {
  // What does not parse is told by foreign-code.mjs.
  const { imports } = await importsOf(build, scripts);
  const pages = [...files.keys()].filter((file) => file.endsWith('.html'));
  return new Map(
    pages.map((page) => {
      const named = [...String(files.get(page)).matchAll(/\s(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path ?? '');
      const needed = new Set([page, ...named]);
      // What is added on the way is looked at in its turn.
      for (const file of needed)
        for (const { path, onDemand } of imports.get(file) ?? []) if (!onDemand) needed.add(targetOf(file, path));
      return [page, [...needed]];
    }),
  );
}

/**
 * A row for each that is there or has a budget: what has none may weigh nothing.
 * @param {Budget} budgets @param {string[]} there @param {(name: string) => number} weigh
 * @returns {Row[]}
 */
function rowsOf(budgets, there, weigh) {
  const names = [...new Set([...Object.keys(budgets), ...there])].sort();
  return names.map((name) => ({ what: name, bytes: there.includes(name) ? weigh(name) : 0, most: budgets[name] ?? 0 }));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((all, number) => all + number, 0);
}

/** @param {Buffer | undefined} contents */
function gzippedBytes(contents) {
  return contents ? gzipSync(contents, { level: 9 }).length : 0;
}

/** @param {string} build @param {Row[]} rows */
function tableOf(build, rows) {
  const width = Math.max(...rows.map(({ what }) => what.length));
  const lines = rows.map(
    ({ what, bytes, most }) =>
      `  ${what.padEnd(width)} ${String(bytes).padStart(7)} of ${String(most).padStart(7)} bytes`,
  );
  return [build, ...lines].join('\n');
}

/** @param {string} build @param {Row} row */
function faultsOf(build, { what, bytes, most }) {
  if (bytes === 0 && what !== 'chunks on demand')
    return [`${build} has no ${what}, for which scripts/byte-budgets.mjs has a budget.`];
  if (most === 0) return [`${build}/${what} has no budget: give it one in scripts/byte-budgets.mjs.`];
  return bytes > most ? [`${build}/${what}: ${bytes} bytes are ${bytes - most} more than its budget of ${most}.`] : [];
}
