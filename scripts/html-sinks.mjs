// Compiles the HTML sinks out of third-party modules, so that no bundle can turn a string into page content.
// Each replacement is exact and counted: when a new version of a module writes it differently, the build fails
// and says which line to look at, instead of letting the sink back in.
import { readFile } from 'node:fs/promises';

/** The words that may stand in no bundle. */
export const SINKS = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'document.write', 'dangerouslySetInnerHTML'];

/**
 * @typedef {object} Replacement
 * @property {string} find   Exact source text.
 * @property {string} put    What stands there instead.
 * @property {number} count  How often `find` occurs.
 */

/**
 * Module path ending -> its replacements.
 * @type {Readonly<Record<string, readonly Replacement[]>>}
 */
const REPLACEMENTS = {
  '@mozilla/readability/Readability.js': [
    // The default serializer: callers pass their own.
    { find: 'return el.innerHTML;', put: 'return el;', count: 1 },
    // The page is kept for the next try as nodes, not as a string that must be parsed again.
    { find: 'var pageCacheHtml = page.innerHTML;', put: 'var pageCache = page.cloneNode(true);', count: 1 },
    {
      find: 'page.innerHTML = pageCacheHtml;',
      put: 'var restored = pageCache.cloneNode(true); page.replaceChildren(); while (restored.firstChild) page.appendChild(restored.firstChild);',
      count: 1,
    },
    // The noscript was just found to hold one element, so it was parsed and can be copied as nodes.
    {
      find: 'tmp.innerHTML = noscript.innerHTML;',
      put: 'noscript.childNodes.forEach(function (child) { tmp.appendChild(child.cloneNode(true)); });',
      count: 1,
    },
    // Never reached in HTML documents, where tag names are upper case.
    { find: 'this._allowedVideoRegex.test(element.innerHTML)', put: 'false', count: 1 },
    { find: 'this._allowedVideoRegex.test(embeds[i].innerHTML)', put: 'false', count: 1 },
    // Log lines; the last one serialised the article even with logging off.
    { find: '"Article content pre-prep: " + articleContent.innerHTML', put: '"Article content pre-prep"', count: 1 },
    { find: '"Article content post-prep: " + articleContent.innerHTML', put: '"Article content post-prep"', count: 1 },
    {
      find: '"Article content after paging: " + articleContent.innerHTML',
      put: '"Article content after paging"',
      count: 1,
    },
    { find: '"Grabbed: " + articleContent.innerHTML', put: '"Grabbed"', count: 1 },
  ],
  // Of the Markdown writer. Its table of names does the same work without a document.
  'decode-named-character-reference/index.dom.js': [
    {
      find: "const element = document.createElement('i')",
      put: "import { decodeNamedCharacterReference as decode } from './index.js'",
      count: 1,
    },
    { find: 'element.innerHTML = characterReference\n', put: '', count: 1 },
    {
      find: 'const character = element.textContent',
      put: 'const character = decode(value) || characterReference',
      count: 1,
    },
  ],
  // Of the highlighter, which is asked for a tree: what writes into an element is never called.
  'highlight.js/lib/core.js': [
    { find: '          element.innerHTML\n', put: '          element\n', count: 1 },
    { find: 'element.innerHTML = result.value;', put: '', count: 1 },
  ],
  'preact/dist/preact.mjs': [
    // A prop that ends in HTML is dropped, whether it is Preact's own or the name of a DOM property.
    { find: '"dangerouslySetInnerHTML"==s?y=k:', put: '/HTML$/.test(s)||', count: 1 },
    { find: '"dangerouslySetInnerHTML"==s?h=k:', put: '/HTML$/.test(s)?0:', count: 1 },
    {
      find: 'h?(l||y&&(h.__html==y.__html||h.__html==t.innerHTML)||(t.innerHTML=h.__html),r.__k=[]):(y&&(t.textContent=""),',
      put: '(',
      count: 1,
    },
  ],
};

/**
 * The module without its HTML sinks, or undefined when nothing is to be done.
 * @param {string} id    Module path; a query is ignored.
 * @param {string} code  Module source.
 * @returns {string | undefined}
 * @throws {Error} When the source is not the one the table was written for.
 */
export function transformSinks(id, code) {
  const path = (id.split('?')[0] ?? id).replaceAll('\\', '/');
  const name = Object.keys(REPLACEMENTS).find((ending) => path.endsWith(`/${ending}`));
  if (!name) return undefined;
  let result = code;
  for (const { find, put, count } of REPLACEMENTS[name] ?? []) {
    const parts = result.split(find);
    if (parts.length - 1 !== count) {
      throw new Error(
        `html-sinks: ${name}: expected ${count} of \`${find}\`, found ${parts.length - 1}. The module changed: see scripts/html-sinks.mjs.`,
      );
    }
    result = parts.join(put);
  }
  assertNoSinks(name, result);
  return result;
}

/**
 * @param {string} name  Module or bundle, for the message.
 * @param {string} code
 * @throws {Error} When a sink is in the code.
 */
export function assertNoSinks(name, code) {
  for (const sink of SINKS) {
    const found = code.split(sink).length - 1;
    if (found) throw new Error(`html-sinks: ${name}: expected 0 of \`${sink}\`, found ${found}.`);
  }
}

/** @returns {import('vite').Plugin} */
export function removeHtmlSinks() {
  return {
    name: 'chaffinch:html-sinks',
    enforce: 'pre',
    transform(code, id) {
      // The bundler's own proxies for CommonJS modules carry the module's path, but none of its code.
      if (id.startsWith('\0') || /[?&]commonjs-/.test(id)) return undefined;
      const result = transformSinks(id, code);
      return result === undefined ? undefined : { code: result, map: null };
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') assertNoSinks(file.fileName, file.code);
      }
    },
  };
}

/** @returns {import('esbuild').Plugin} */
export function htmlSinksForEsbuild() {
  return {
    name: 'chaffinch:html-sinks',
    setup(build) {
      build.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, async ({ path }) => {
        const contents = transformSinks(path, await readFile(path, 'utf8'));
        return contents === undefined ? undefined : { contents, loader: 'js' };
      });
    },
  };
}
