// `node scripts/fit-page-kind.mjs [--corpus DIR]…`: fits the weights of src/blocks/page-kind.ts on labelled pages
// (`DIR/html/<id>.html.gz`, `DIR/gold.json` with a type and an address each) and says how well they tell articles.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectPages } from './inspect-pages.mjs';
import { ROOT } from './setup.mjs';
import { runCommand } from './stop.mjs';

/** @typedef {{ type: string, site: string, evidence: number[] }} Sample */

const FOLDS = 5;
/** Raising it draws all weights towards nothing. */
const RIDGE = 1;
/** Log odds at which a page is believed: a missed article costs the reader more than a page that is only looked at. */
const ODDS = -0.3;

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
  /** @type {string[]} */
  let names = [];
  for (const corpus of corpora) {
    for await (const { evidence, type, site } of labelled(corpus)) {
      names = Object.keys(evidence);
      samples.push({ type, site, evidence: [1, ...Object.values(evidence)] });
    }
  }
  report(names, samples);
});

/** @param {string} corpus */
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
    const evidence = /** @type {Record<string, number>} */ (/** @type {unknown} */ (outcome.inspection));
    yield { evidence, type, site: URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url };
  }
}

/** @param {readonly string[]} names @param {readonly Sample[]} samples */
function report(names, samples) {
  const weights = regress(samples);
  console.log(`${samples.length} pages; threshold ${(-(weights[0] ?? 0)).toFixed(2)} for even odds`);
  for (const [i, name] of names.entries()) console.log(`${name.padEnd(18)} ${(weights[i + 1] ?? 0).toFixed(2)}`);
  const sites = [...new Set(samples.map(({ site }) => site))].sort();
  const foldOf = new Map(sites.map((site, i) => [site, i % FOLDS]));
  /** @type {Map<string, [taken: number, of: number]>} */
  const types = new Map();
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learned = regress(samples.filter(({ site }) => foldOf.get(site) !== fold));
    for (const { type, evidence } of samples.filter(({ site }) => foldOf.get(site) === fold)) {
      const [taken, of] = types.get(type) ?? [0, 0];
      types.set(type, [taken + (dot(learned, evidence) >= ODDS ? 1 : 0), of + 1]);
    }
  }
  console.log(`cross-validated by site, taken for articles (log odds ${ODDS} and more):`);
  for (const [type, [taken, of]] of types) console.log(`${type.padEnd(18)} ${taken} of ${of}`);
}

/**
 * Logistic regression by Newton's method with a ridge on all but the constant (Hoerl and Kennard; le Cessie and van Houwelingen, 1992).
 * @param {readonly Sample[]} samples @returns {number[]}
 */
function regress(samples) {
  const size = samples[0]?.evidence.length ?? 0;
  /** @type {number[]} */
  let weights = new Array(size).fill(0);
  for (let step = 0; step < 25; step += 1) {
    /** @type {number[]} */
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : RIDGE * weight));
    const curvature = weights.map((_, i) => weights.map((__, j) => (i === j ? (i === 0 ? 1e-9 : RIDGE) : 0)));
    for (const { type, evidence } of samples) {
      const chance = 1 / (1 + Math.exp(-dot(weights, evidence)));
      const error = chance - (type === 'article' ? 1 : 0);
      for (let i = 0; i < size; i += 1) {
        gradient[i] = at(gradient, i) + error * at(evidence, i);
        const row = /** @type {number[]} */ (curvature[i]);
        for (let j = 0; j < size; j += 1)
          row[j] = at(row, j) + chance * (1 - chance) * at(evidence, i) * at(evidence, j);
      }
    }
    const move = solve(curvature, gradient);
    weights = weights.map((weight, i) => weight - at(move, i));
  }
  return weights;
}

/** Gaussian elimination with pivots. @param {number[][]} matrix @param {number[]} right @returns {number[]} */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  for (let column = 0; column < rows.length; column += 1) {
    const rest = rows.slice(column).map((row) => Math.abs(at(row, column)));
    const pivot = column + rest.indexOf(Math.max(...rest));
    const [upper, lower] = [row(rows, column), row(rows, pivot)];
    rows[column] = lower;
    rows[pivot] = upper;
    for (let other = 0; other < rows.length; other += 1) {
      if (other === column) continue;
      const factor = at(row(rows, other), column) / at(row(rows, column), column);
      rows[other] = row(rows, other).map((value, i) => value - factor * at(row(rows, column), i));
    }
  }
  return rows.map((values, i) => at(values, rows.length) / at(values, i));
}

/** @param {readonly number[]} a @param {readonly number[]} b */
function dot(a, b) {
  return a.reduce((sum, value, i) => sum + value * at(b, i), 0);
}

/** @param {readonly number[]} values @param {number} index */
function at(values, index) {
  return values[index] ?? 0;
}

/** @param {readonly number[][]} rows @param {number} index */
function row(rows, index) {
  return rows[index] ?? [];
}
