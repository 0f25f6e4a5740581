// `node scripts/fit-page-kind.mjs [--corpus DIR]…`: fits the weights of src/blocks/page-kind.ts on labelled pages
// (`DIR/html/<id>.html.gz`, `DIR/gold.json` with a type and an address each) and says how well they tell articles.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectPages } from './inspect-pages.mjs';
import { at, dot, regress } from './regress.mjs';
import { ROOT } from './setup.mjs';
import { runCommand } from './stop.mjs';

/** @typedef {import('./page-kind-facts').KindFacts} KindFacts */
/** @typedef {{ type: string, site: string, evidence: number[] }} Sample the evidence behind a 1 for the constant */

const FOLDS = 5;

await runCommand(async () => {
  const { values } = parseArgs({ options: { corpus: { type: 'string', multiple: true } } });
  const defaults = ['wcxb', 'scrapinghub'].map((name) => join(ROOT, '..', 'shared', 'corpus', name));
  const corpora = (values.corpus ?? defaults).map((folder) => resolve(folder));
  const missing = corpora.filter((folder) => !existsSync(join(folder, 'gold.json')));
  if (missing.length > 0) {
    console.log(`not run: there is no gold.json in ${missing.join(', ')}. Name a labelled corpus by --corpus DIR.`);
    return;
  }
  /** @type {Sample[]} */
  const samples = [];
  /** @type {KindFacts | undefined} */
  let last;
  for (const corpus of corpora) {
    for await (const { facts, type, site } of labelled(corpus)) {
      last = facts;
      samples.push({ type, site, evidence: [1, ...Object.values(facts.evidence)] });
    }
  }
  if (!last) {
    console.log(`not run: no page of ${corpora.join(', ')} could be read.`);
    return;
  }
  reportWeights(last, samples);
  reportTypes(last, samples);
});

/** @param {string} corpus @returns {AsyncGenerator<{ facts: KindFacts, type: string, site: string }>} */
async function* labelled(corpus) {
  /** @type {Record<string, { type: string, url: string }>} */
  const gold = JSON.parse(await readFile(join(corpus, 'gold.json'), 'utf8'));
  const files = Object.keys(gold).map((id) => join(corpus, 'html', `${id}.html.gz`));
  const script = join(ROOT, 'scripts', 'page-kind-facts.ts');
  for await (const outcome of inspectPages(files.filter(existsSync), { script })) {
    if ('error' in outcome) {
      console.error(outcome.error);
      continue;
    }
    const { type = '', url = '' } = gold[outcome.file.replace(/^.*[\\/]/, '').replace('.html.gz', '')] ?? {};
    const facts = /** @type {KindFacts} */ (/** @type {unknown} */ (outcome.inspection));
    yield { facts, type, site: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url };
  }
}

/** @param {KindFacts} facts @param {readonly Sample[]} samples */
function reportWeights({ evidence, weights, threshold }, samples) {
  const [constant = 0, ...fitted] = regress(asSamples(samples));
  console.log(`${samples.length} pages`.padEnd(20) + columns('fitted', 'present'));
  Object.keys(evidence).forEach((name, i) => {
    console.log(name.padEnd(20) + columns(at(fitted, i).toFixed(2), (weights[name] ?? 0).toFixed(2)));
  });
  console.log('even odds at'.padEnd(20) + columns((-constant).toFixed(2), ''));
  console.log('threshold'.padEnd(20) + columns('', threshold.toFixed(2)));
}

/**
 * How much of each page type is taken for articles at the present threshold: by weights fitted without the page's
 * own site, and by the present ones.
 * @param {KindFacts} facts @param {readonly Sample[]} samples
 */
function reportTypes({ evidence, weights, threshold }, samples) {
  const sites = [...new Set(samples.map(({ site }) => site))].sort();
  const foldOf = new Map(sites.map((site, i) => [site, i % FOLDS]));
  const present = [0, ...Object.keys(evidence).map((name) => weights[name] ?? 0)];
  /** @type {Map<string, { of: number, fitted: number, present: number }>} */
  const types = new Map();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const [, ...fitted] = regress(asSamples(samples.filter(({ site }) => foldOf.get(site) !== fold)));
    for (const sample of samples.filter(({ site }) => foldOf.get(site) === fold)) {
      for (const name of [sample.type, sample.type === 'article' ? '' : 'all others']) {
        const counts = types.get(name) ?? { of: 0, fitted: 0, present: 0 };
        counts.of += 1;
        counts.fitted += Number(dot([0, ...fitted], sample.evidence) >= threshold);
        counts.present += Number(dot(present, sample.evidence) >= threshold);
        types.set(name, counts);
      }
    }
  }
  types.delete('');
  console.log(
    `\n${'taken for articles'.padEnd(20)}${columns('fitted', 'present')}  (fitted: in ${FOLDS} folds by site)`,
  );
  for (const [type, { of, fitted, present: now }] of [...types].sort((a, b) => b[1].of - a[1].of)) {
    console.log(`${type.padEnd(20)}${columns(percent(fitted / of), percent(now / of))}  of ${of}`);
  }
}

/** @param {readonly Sample[]} samples @returns {import('./regress.mjs').Sample[]} */
function asSamples(samples) {
  return samples.map(({ type, evidence }) => ({ evidence, holds: type === 'article' }));
}

/** @param {string} left @param {string} right */
function columns(left, right) {
  return left.padStart(8) + right.padStart(9);
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)}%`;
}
