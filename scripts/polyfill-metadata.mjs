// Build step: leaves out of the polyfill of the page's scripts the description of APIs that the script does
// not call. It is three quarters of the polyfill, parsed on every page for nothing.

/** The asynchronous calls that reach the browser from the page's script (src/platform). */
const CALLED = { runtime: ['sendMessage'], storage: { local: ['get', 'set'] } };

/** The scripts in pages that know the browser's API, as the bundler names them. */
const IN_PAGES = ['"page"', '"picker"', '"place"'];

const TABLE = /const apiMetadata = (\{[\s\S]*?\n {6}\});/;

/** @returns {import('vite').Plugin} */
export function trimPolyfill() {
  let inContentScript = false;
  return {
    name: 'chaffinch:polyfill-metadata',
    enforce: 'pre',
    configResolved(config) {
      inContentScript = IN_PAGES.includes(String(config.define?.['import.meta.env.ENTRYPOINT']));
    },
    transform(code, id) {
      const isPolyfill = /webextension-polyfill[\\/]dist[\\/]browser-polyfill\.js$/.test(id);
      return inContentScript && isPolyfill ? { code: withCalledOnly(code), map: null } : undefined;
    },
  };
}

/**
 * The polyfill's source with only the APIs in its table that are called.
 * @param {string} code
 * @throws {Error} When the table is not where it was.
 */
export function withCalledOnly(code) {
  const table = TABLE.exec(code)?.[1];
  if (!table) {
    throw new Error(
      'polyfill-metadata: webextension-polyfill: no table found. The module changed: see scripts/polyfill-metadata.mjs.',
    );
  }
  return code.replace(table, () => JSON.stringify(pick(JSON.parse(table), CALLED)));
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
