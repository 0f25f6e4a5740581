// Build step: works the word lists' table out once, so that no page has to.
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './setup.mjs';

const MODULE = /[\\/]src[\\/]detectors[\\/]lexicon[\\/]table\.ts$/;

/** @returns {import('vite').Plugin} */
export function writeLexiconTable() {
  return {
    name: 'chaffinch:lexicon-table',
    load: (id) => (MODULE.test(id.split('?')[0] ?? '') ? writtenTable() : undefined),
  };
}

/** The same step where esbuild bundles by itself, as for `npm run inspect`. @returns {import('esbuild').Plugin} */
export function lexiconTableForEsbuild() {
  return {
    name: 'chaffinch:lexicon-table',
    setup(bundling) {
      bundling.onLoad({ filter: MODULE }, async () => ({ contents: await writtenTable(), loader: 'js' }));
    },
  };
}

/** The module as it is bundled. */
export async function writtenTable() {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src', 'detectors', 'lexicon', 'table.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
  return `const known = ${JSON.stringify(module.table())};\nexport const table = () => known;\n`;
}
