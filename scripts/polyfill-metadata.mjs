// Build step: leaves out of the content script's polyfill the description of APIs that no content
// script can reach. It is three quarters of the polyfill, parsed on every page for nothing.

/** What browsers give a content script, of what the polyfill describes. */
const REACHABLE = ['extension', 'i18n', 'runtime', 'storage'];

const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** @returns {import('vite').Plugin} */
export function trimPolyfill() {
  let inContentScript = false;
  return {
    name: 'chaffinch:polyfill-metadata',
    enforce: 'pre',
    configResolved(config) {
      inContentScript = config.define?.['import.meta.env.ENTRYPOINT'] === '"page"';
    },
    transform(code, id) {
      const isPolyfill = /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id);
      return inContentScript && isPolyfill ? { code: withReachableOnly(code), map: null } : undefined;
    },
  };
}

/**
 * The polyfill's source with the reachable APIs in its table only.
 * @param {string} code
 * @throws {Error} When the table is not where it was.
 */
export function withReachableOnly(code) {
  const table = TABLE.exec(code)?.[1];
  if (!table) {
    throw new Error(
      'polyfill-metadata: webextension-polyfill: no table found. The module changed: see scripts/polyfill-metadata.mjs.',
    );
  }
  const kept = Object.entries(JSON.parse(table)).filter(([name]) => REACHABLE.includes(name));
  return code.replace(table, () => JSON.stringify(Object.fromEntries(kept)));
}
