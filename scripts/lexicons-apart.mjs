// Build step: the page's script takes its word lists from the script beside it instead of bundling them.
import { fileURLToPath } from 'node:url';

const ALL = fileURLToPath(new URL('../src/detectors/lexicon/all.ts', import.meta.url));
const APART = fileURLToPath(new URL('../src/detectors/lexicon/apart.ts', import.meta.url));

/** @returns {import('vite').Plugin} */
export function lexiconsApart() {
  let inPage = false;
  return {
    name: 'chaffinch:lexicons-apart',
    enforce: 'pre',
    configResolved(config) {
      inPage = config.define?.['import.meta.env.ENTRYPOINT'] === '"page"';
    },
    async resolveId(source, importer) {
      if (!inPage || !source.endsWith('/all')) return undefined;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      return resolved?.id === ALL ? APART : undefined;
    },
  };
}
