// `node scripts/fit-blocks.mjs [--corpus DIR]…`: fits the weights of src/article/block-weights.ts on labelled pages
// (`DIR/html/<id>.html.gz`, `DIR/gold.json` with the article's text or snippets of it) and says what they tell.
import { labelBlocks } from './block-labels.mjs';
import { corporaAsked, labelledPages } from './labelled-pages.mjs';
import { at, dot, regress } from './regress.mjs';
import { runCommand } from './stop.mjs';

/** @typedef {import('./block-facts').BlocksInspection} BlocksInspection */
/** @typedef {import('./block-labels.mjs').Gold} Gold */
/** @typedef {import('./regress.mjs').Sample & { site: string }} Sample */

const FOLDS = 5;
/** Draws the weights of what is rare towards nothing. */
const RIDGE = 3;

await runCommand(async () => {
  const corpora = corporaAsked(['scrapinghub', 'wcxb', 'trafeval']);
  if (!corpora) return;
  /** @type {Sample[]} */
  const samples = [];
  /** @type {BlocksInspection | undefined} */
  let last;
  for await (const { found, gold, site } of articles(corpora)) {
    if (found.blocks.length === 0) continue;
    last = found;
    samples.push(...samplesOf(found, gold, site));
  }
  if (!last) {
    console.log(`not run: no page of ${corpora.join(', ')} could be read.`);
    return;
  }
  reportWeights(last, samples);
  reportFolds(last, samples);
});

/**
 * Of pages of other kinds the labels mean something else.
 * @param {readonly string[]} corpora
 * @returns {AsyncGenerator<import('./labelled-pages.mjs').LabelledPage<BlocksInspection, Gold & { type?: string }>>}
 */
function articles(corpora) {
  return labelledPages(corpora, 'block-facts.ts', ({ type }) => ['article', 'snippets', undefined].includes(type));
}

/** @param {BlocksInspection} inspection @param {Gold} gold @param {string} site @returns {Sample[]} */
function samplesOf({ blocks }, gold, site) {
  const labels = labelBlocks(
    gold,
    blocks.map(({ text }) => text),
  );
  return blocks.flatMap(({ facts }, index) => {
    const label = labels[index];
    return label ? [{ ...label, site, evidence: [1, ...Object.values(facts)] }] : [];
  });
}

/** @param {BlocksInspection} last @param {readonly Sample[]} samples */
function reportWeights({ blocks, weights, constant }, samples) {
  const fitted = regress(samples, RIDGE);
  const names = ['constant', ...Object.keys(blocks[0]?.facts ?? {})];
  const rows = names.map((name, i) => ({
    name,
    fitted: at(fitted, i),
    present: i === 0 ? constant : (weights[name] ?? 0),
  }));
  console.log(`${samples.length} blocks`.padEnd(20) + columns('fitted', 'present'));
  for (const row of rows.sort((a, b) => Math.abs(b.fitted) - Math.abs(a.fitted)))
    console.log(row.name.padEnd(20) + columns(row.fitted.toFixed(2), row.present.toFixed(2)));
}

/**
 * How well weights tell blocks of sites that they were not fitted on: of each kind, how many fall below a chance.
 * @param {BlocksInspection} last @param {readonly Sample[]} samples
 */
function reportFolds({ constant, weights, blocks }, samples) {
  const sites = [...new Set(samples.map(({ site }) => site))].sort();
  const foldOf = new Map(sites.map((site, i) => [site, i % FOLDS]));
  const present = [constant, ...Object.keys(blocks[0]?.facts ?? {}).map((name) => weights[name] ?? 0)];
  /** @type {{ holds: boolean, unseen: number, present: number }[]} */
  const told = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const fitted = regress(
      samples.filter(({ site }) => foldOf.get(site) !== fold),
      RIDGE,
    );
    for (const { holds, evidence, site } of samples)
      if (foldOf.get(site) === fold)
        told.push({ holds, unseen: chance(dot(fitted, evidence)), present: chance(dot(present, evidence)) });
  }
  for (const limit of [0.1, 0.15, 0.3, 0.5])
    for (const holds of [true, false]) {
      const of = told.filter((one) => one.holds === holds);
      /** @param {'unseen' | 'present'} key */
      const below = (key) => percent(of.filter((one) => one[key] < limit).length / Math.max(1, of.length));
      const kind = holds ? "the story's" : 'others';
      console.log(`below ${limit}: ${kind}`.padEnd(28) + columns(below('unseen'), below('present')));
    }
}

/** @param {number} sum */
function chance(sum) {
  return 1 / (1 + Math.exp(-sum));
}

/** @param {string} left @param {string} right */
function columns(left, right) {
  return left.padStart(8) + right.padStart(9);
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)}%`;
}
