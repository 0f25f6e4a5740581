// Build step: leaves out of the polyfill the description of APIs that answer with promises by themselves, as all do in
// Manifest V3. It is three quarters of the polyfill, parsed in every page of the extension and every page that is read.

/** What stays: the polyfill refuses an empty table. Messages are wrapped whatever it says. */
const KEPT = { runtime: ['sendMessage'] };

const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** @returns {import('vite').Plugin} */
export function trimPolyfill() {
  return {
    name: 'chaffinch:polyfill-metadata',
    enforce: 'pre',
    transform: (code, id) =>
      /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id)
        ? { code: withKeptOnly(code), map: null }
        : undefined,
  };
}

/**
 * The polyfill's source without most of its table.
 * @param {string} code
 * @throws {Error} When the table is not where it was.
 */
export function withKeptOnly(code) {
  const table = TABLE.exec(code)?.[1];
  if (!table) {
    throw new Error(
      'polyfill-metadata: webextension-polyfill: no table found. The module changed: see scripts/polyfill-metadata.mjs.',
    );
  }
  return code.replace(table, () => JSON.stringify(pick(JSON.parse(table), KEPT)));
}

/**
 * @param {Record<string, any>} table
 * @param {readonly string[] | Record<string, any>} wanted
 * @returns {Record<string, unknown>}
 */
function pick(table, wanted) {
  const names = Array.isArray(wanted) ? wanted : Object.keys(wanted);
  return Object.fromEntries(
    names.map((name) => {
      if (!table[name]) throw new Error(`polyfill-metadata: webextension-polyfill: no ${name} in its table.`);
      return [name, Array.isArray(wanted) ? table[name] : pick(table[name], /** @type {any} */ (wanted)[name])];
    }),
  );
}
