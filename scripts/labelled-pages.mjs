// The labelled pages of corpora, each with what a script finds in it, for the scripts that fit weights.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inspectPages } from './inspect-pages.mjs';
import { ROOT } from './setup.mjs';

/**
 * @template Found, Gold
 * @typedef {{ found: Found, gold: Gold, site: string }} LabelledPage `site`: the address's host, or the address
 */

/**
 * The folders that `--corpus DIR`… names, or the named ones beside the checkout. Says so where one has no labels.
 * @param {readonly string[]} names @returns {string[] | undefined}
 */
export function corporaAsked(names) {
  const { values } = parseArgs({ options: { corpus: { type: 'string', multiple: true } } });
  const defaults = names.map((name) => join(ROOT, '..', 'shared', 'corpus', name));
  const corpora = (values.corpus ?? defaults).map((folder) => resolve(folder));
  const missing = corpora.filter((folder) => !existsSync(join(folder, 'gold.json')));
  if (missing.length === 0) return corpora;
  console.log(`not run: there is no gold.json in ${missing.join(', ')}. Name a labelled corpus by --corpus DIR.`);
  return undefined;
}

/**
 * @template Found
 * @template {{ type?: string, url?: string }} Gold
 * @param {readonly string[]} corpora folders with `gold.json` and `html/<id>.html.gz`
 * @param {string} script the file beside this one whose `inspect()` is run in each page
 * @param {(gold: Gold) => boolean} [wanted]
 * @returns {AsyncGenerator<LabelledPage<Found, Gold>>}
 */
export async function* labelledPages(corpora, script, wanted = () => true) {
  for (const corpus of corpora) {
    /** @type {Record<string, Gold>} */
    const all = JSON.parse(await readFile(join(corpus, 'gold.json'), 'utf8'));
    const golds = new Map(
      Object.entries(all)
        .filter(([, gold]) => wanted(gold))
        .map(([id, gold]) => [join(corpus, 'html', `${id}.html.gz`), gold]),
    );
    const files = [...golds.keys()].filter(existsSync);
    for await (const outcome of inspectPages(files, { script: join(ROOT, 'scripts', script) })) {
      if ('error' in outcome) {
        console.error(outcome.error);
        continue;
      }
      const gold = golds.get(outcome.file);
      if (!gold) continue;
      const { url = '' } = gold;
      const site = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
      // The script's own result.
      yield { found: /** @type {Found} */ (/** @type {unknown} */ (outcome.inspection)), gold, site };
    }
  }
}
