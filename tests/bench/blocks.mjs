// `npm run bench:blocks`: what the built judgement folds on a folder of saved pages, and what that costs the article.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectPages } from '../../scripts/inspect-pages.mjs';
import { reasonSentence } from '../../scripts/reasons.mjs';
import { ROOT } from '../../scripts/setup.mjs';
import { runCommand, Stop } from '../../scripts/stop.mjs';
import { lostShare } from './article-loss.mjs';
import { snippetScore } from './snippets.mjs';

/** @typedef {import('./inspect-fold').FoldInspection} FoldInspection */
/** @typedef {import('./article-loss.mjs').Gold} Gold */

const USAGE = 'usage: npm run bench:blocks -- [--corpus DIR] [--out FILE] [--show ID] [--worst N]';

await runCommand(main);

async function main() {
  const { corpus, out, show, worst } = options();
  const folder = join(corpus, 'html');
  if (!existsSync(folder)) {
    console.log(`not run: there is no ${folder}. Name a folder with html/<id>.html.gz by --corpus DIR.`);
    return;
  }
  const names = (await readdir(folder)).filter((name) => /\.html(\.gz)?$/.test(name));
  const chosen = show ? names.filter((name) => idOf(name) === show) : names;
  if (chosen.length === 0)
    throw new Stop(show ? `${show}: no such page in ${folder}.` : `${folder}: no pages in it.`, 2);
  const truth = await goldOf(corpus);
  /** @type {Map<string, FoldInspection>} */
  const pages = new Map();
  const script = join(ROOT, 'tests', 'bench', 'inspect-fold.ts');
  for await (const outcome of inspectPages(
    chosen.map((name) => join(folder, name)),
    { script, addresses: new Map(chosen.map((name) => [join(folder, name), truth?.[idOf(name)]?.url ?? ''])) },
  )) {
    if ('error' in outcome) console.error(outcome.error);
    else pages.set(idOf(outcome.file), /** @type {any} */ (outcome.inspection));
  }
  if (show) printLedger(pages.get(show));
  else await score(corpus, truth, pages, out, worst);
}

function options() {
  try {
    const { values } = parseArgs({
      options: {
        corpus: { type: 'string', default: join(ROOT, '..', 'shared', 'corpus', 'scrapinghub') },
        out: { type: 'string' },
        show: { type: 'string' },
        worst: { type: 'string', default: '0' },
      },
    });
    return { ...values, corpus: resolve(values.corpus), worst: Number(values.worst) };
  } catch {
    throw new Stop(USAGE, 2);
  }
}

/** @param {string} file */
function idOf(file) {
  return file.replace(/^.*[\\/]/, '').replace(/\.html(\.gz)?$/, '');
}

/** @param {FoldInspection | undefined} page */
function printLedger(page) {
  console.log(`${page?.kind}; failed: ${page?.failed.join(', ') || 'none'}`);
  for (const { action, category, score, guard, path, text, signals } of page?.decisions ?? []) {
    console.log(
      `${action} ${category} ${score.toFixed(2)} ${guard ?? ''} ${path}\n    “${text.slice(0, 150).replaceAll('\n', ' | ')}”`,
    );
    for (const { detector, strength, reason } of signals) {
      console.log(`    ${strength.toFixed(2)} ${detector}: ${reasonSentence(reason)}`);
    }
  }
}

/** @param {string} corpus @returns {Promise<Record<string, Gold> | undefined>} */
async function goldOf(corpus) {
  const gold = join(corpus, 'gold.json');
  return existsSync(gold) ? JSON.parse(await readFile(gold, 'utf8')) : undefined;
}

/**
 * @param {string} corpus @param {Record<string, Gold> | undefined} truth @param {ReadonlyMap<string, FoldInspection>} pages
 * @param {string | undefined} out @param {number} worst
 */
async function score(corpus, truth, pages, out, worst) {
  const verdicts = Object.fromEntries([...pages].map(([id, page]) => [id, page.folded]));
  const file = out ? resolve(out) : join(tmpdir(), `chaffinch-verdicts-${process.pid}.json`);
  await writeFile(file, JSON.stringify(verdicts, null, 1));
  const scorer = join(corpus, '..', 'score.mjs');
  if (existsSync(join(corpus, 'blocks.json')) && existsSync(scorer)) {
    spawnSync(process.execPath, [scorer, 'blocks', file], { stdio: 'inherit' });
  }
  if (!truth) return;
  for (const line of [...lostShare(truth, pages, worst), ...snippetScore(truth, pages, worst)]) console.log(line);
}
