// `node scripts/fit-page-kind.mjs [--corpus DIR]…`: fits the weights of src/blocks/page-kind.ts on labelled pages
// (`DIR/html/<id>.html.gz`, `DIR/gold.json` with a type and an address each) and says how well they tell articles.
import { corporaAsked, labelledPages } from './labelled-pages.mjs';
import { at, dot, regress } from './regress.mjs';
import { runCommand } from './stop.mjs';

/** @typedef {import('./page-kind-facts').KindFacts} KindFacts */
/** @typedef {{ type: string, site: string, evidence: number[] }} Sample the evidence behind a 1 for the constant */

const FOLDS = 5;

await runCommand(async () => {
  const corpora = corporaAsked(['wcxb', 'scrapinghub']);
  if (!corpora) return;
  /** @type {Sample[]} */
  const samples = [];
  /** @type {KindFacts | undefined} */
  let last;
  for await (const { found, gold, site } of pages(corpora)) {
    last = found;
    samples.push({ type: gold.type ?? '', site, evidence: [1, ...Object.values(found.evidence)] });
  }
  if (!last) {
    console.log(`not run: no page of ${corpora.join(', ')} could be read.`);
    return;
  }
  reportWeights(last, samples);
  reportTypes(last, samples);
});

/** @param {readonly string[]} corpora @returns {AsyncGenerator<import('./labelled-pages.mjs').LabelledPage<KindFacts, { type?: string }>>} */
function pages(corpora) {
  return labelledPages(corpora, 'page-kind-facts.ts');
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
