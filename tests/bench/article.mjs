// `npm run bench:article`: the body text that Chaffinch reads out of a folder of saved pages, beside what plain
// Readability and Defuddle make of the same pages in the same run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectPages } from '../../scripts/inspect-pages.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { halved } from './halved.mjs';

/** @typedef {import('./inspect-article').ArticleInspection} ArticleInspection */
/** @typedef {Record<string, { url?: string, type?: string, articleBody?: string }>} Gold */

const USAGE = 'usage: npm run bench:article -- [--corpus DIR] [--out FILE] [--type TYPE] [--show ID] [--worst N]';
/** @type {readonly (keyof ArticleInspection)[]} */
const EXTRACTORS = ['chaffinch', 'readability', 'defuddle'];

await runCommand(main);

async function main() {
  const { corpus, out, type, show, worst } = options();
  const folder = join(corpus, 'html');
  if (!existsSync(folder)) {
    console.log(`not run: there is no ${folder}. Name a folder with html/<id>.html.gz by --corpus DIR.`);
    return;
  }
  const truth = await goldOf(corpus);
  const names = (await readdir(folder)).filter((name) => /\.html(\.gz)?$/.test(name)).sort();
  const chosen = names.filter((name) => (!show || idOf(name) === show) && (!type || truth[idOf(name)]?.type === type));
  if (chosen.length === 0) throw new Stop(`${show ?? type ?? 'html'}: no such page in ${folder}.`, 2);
  const pages = await readAll(folder, chosen, truth);
  if (show) {
    for (const extractor of EXTRACTORS) console.log(`== ${extractor}\n${pages.get(show)?.[extractor]}\n`);
    return;
  }
  for (const extractor of EXTRACTORS) {
    const predictions = Object.fromEntries([...pages].map(([id, page]) => [id, { articleBody: page[extractor] }]));
    const isOurs = extractor === 'chaffinch';
    const file = isOurs && out ? resolve(out) : join(tmpdir(), `${extractor}-predictions-${process.pid}.json`);
    await writeFile(file, JSON.stringify(predictions, null, 1));
    console.log(`${extractor}:`);
    score(corpus, file, type, isOurs ? worst : 0);
    // Of other kinds of pages the labels mean something else: each is told by itself as well.
    for (const kind of type ? [] : kindsIn(truth)) {
      console.log(`  ${kind}:`);
      score(corpus, file, kind, 0);
    }
  }
  for (const line of halved(truth, pages, worst)) console.log(line);
}

/** The kinds of pages, where there are several. @param {Gold} truth */
function kindsIn(truth) {
  const kinds = [...new Set(Object.values(truth).map(({ type = '' }) => type))].sort();
  return kinds.length > 1 ? kinds : [];
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string', default: join(ROOT, '..', 'shared', 'corpus', 'scrapinghub') },
        out: { type: 'string' },
        type: { type: 'string' },
        show: { type: 'string' },
        worst: { type: 'string', default: '0' },
      },
    });
    return { ...values, corpus: resolve(values.corpus), worst: Number(values.worst) };
  } catch {
    throw new Stop(USAGE, 2);
  }
}

/** @param {string} folder @param {readonly string[]} names @param {Gold} truth */
async function readAll(folder, names, truth) {
  /** @type {Map<string, ArticleInspection>} */
  const pages = new Map();
  const script = join(ROOT, 'tests', 'bench', 'inspect-article.ts');
  const files = names.map((name) => join(folder, name));
  const addresses = new Map(files.map((file) => [file, truth[idOf(file)]?.url ?? '']));
  for await (const outcome of inspectPages(files, { script, addresses })) {
    if ('error' in outcome) console.error(outcome.error);
    else pages.set(idOf(outcome.file), /** @type {any} */ (outcome.inspection));
  }
  return pages;
}

/** @param {string} file */
function idOf(file) {
  return basename(file).replace(/\.html(\.gz)?$/, '');
}

/** @param {string} corpus @returns {Promise<Gold>} */
async function goldOf(corpus) {
  const gold = join(corpus, 'gold.json');
  return existsSync(gold) ? JSON.parse(await readFile(gold, 'utf8')) : {};
}

/** By the scorer beside the sets, where there is one. @param {string} corpus @param {string} file @param {string | undefined} type @param {number} worst */
function score(corpus, file, type, worst) {
  const scorer = join(corpus, '..', 'score.mjs');
  if (!existsSync(scorer)) {
    console.log(`  not scored: there is no ${scorer}. The predictions are in ${file}.`);
    return;
  }
  const more = [...(type ? ['--type', type] : []), ...(worst > 0 ? ['--worst', String(worst)] : [])];
  spawnSync(process.execPath, [scorer, basename(corpus), file, ...more], { stdio: 'inherit' });
}
