// Which saved pages are opened: all of `scrapinghub`, and of `wcxb` those whose label says article.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @typedef {{ id: string, file: string }} CorpusPage `id` is `set/name` */

/** @type {readonly { set: string, types?: readonly string[] }[]} */
const SETS = [{ set: 'scrapinghub' }, { set: 'wcxb', types: ['article'] }];

/**
 * The pages in a folder of labelled sets (`SET/html/NAME.html.gz`, `SET/gold.json`), none where a set is absent.
 * @param {string} folder
 * @returns {Promise<CorpusPage[]>}
 */
export async function corpusPages(folder) {
  const sets = await Promise.all(SETS.map(({ set, types }) => pagesOf(folder, set, types)));
  return sets.flat();
}

/** @param {string} folder @param {string} set @param {readonly string[] | undefined} types @returns {Promise<CorpusPage[]>} */
async function pagesOf(folder, set, types) {
  const html = join(folder, set, 'html');
  if (!existsSync(html)) return [];
  /** @type {Record<string, { type?: string }>} */
  const labels = types ? JSON.parse(await readFile(join(folder, set, 'gold.json'), 'utf8')) : {};
  const files = (await readdir(html)).filter((file) => /\.html(\.gz)?$/.test(file)).sort();
  return files
    .map((file) => ({ name: file.replace(/\.html(\.gz)?$/, ''), file }))
    .filter(({ name }) => !types || types.includes(labels[name]?.type ?? ''))
    .map(({ name, file }) => ({ id: `${set}/${name}`, file: join(html, file) }));
}
