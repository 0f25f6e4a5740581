// Build step: stops the build when a script that runs in pages holds code that only the extension's own pages need.

/** Which scripts run in pages, as the bundler names them, and what they alone may hold. */
const OWN = {
  page: [],
  judgement: [],
  place: [],
  picker: [],
  article: [/\/@mozilla\/readability\//, /\/hast-util-(from-dom|sanitize|parse-selector)\//, /\/src\/article\//],
  details: [/\/preact\//, /\/src\/view\/(details\/|strings\.|icon\.)/],
};

/** Reading, drawing and writing out an article; none of it is of use in a page but for what is listed above. */
const READING = [/\/@mozilla\/readability\//, /\/(hast|mdast|micromark)-/, /\/preact\//, /\/src\/(article|view)\//];

/** @returns {import('vite').Plugin} */
export function keepPageCodeApart() {
  let entry = '';
  return {
    name: 'chaffinch:page-code',
    configResolved(config) {
      entry = String(config.define?.['import.meta.env.ENTRYPOINT']).replaceAll('"', '');
    },
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) =>
        output.type === 'chunk' ? Object.entries(output.modules) : [],
      );
      const held = modules.filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id);
      const strangers = strangersIn(entry, held);
      if (strangers.length > 0) this.error(`${entry}.js runs in pages and holds ${strangers.join(', ')}.`);
    },
  };
}

/**
 * Modules that have no business in this script.
 * @param {string} entry @param {readonly string[]} modules their paths
 */
export function strangersIn(entry, modules) {
  const own = Object.entries(OWN).find(([name]) => name === entry)?.[1];
  if (!own) return [];
  const paths = modules.map((module) => module.replaceAll('\\', '/'));
  return paths.filter((path) => matches(path, READING) && !matches(path, own));
}

/** @param {string} path @param {readonly RegExp[]} patterns */
function matches(path, patterns) {
  return patterns.some((pattern) => pattern.test(path));
}
