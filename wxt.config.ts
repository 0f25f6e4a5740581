// The build: one manifest for Chrome and Firefox, both Manifest V3.
import { fileURLToPath } from 'node:url';
import type { MinifyOptions } from 'terser';
import { defineConfig } from 'wxt';
import { removeHtmlSinks } from './scripts/html-sinks.mjs';
import { writeLexiconTable } from './scripts/lexicon-table.mjs';
import { keepPageCodeApart } from './scripts/page-code.mjs';
import { trimPolyfill } from './scripts/polyfill-metadata.mjs';
import { SITE_MATCHES } from './src/platform/sites';

/** The add-on's permanent id in Firefox; the end-to-end tests install it under the same one. */
const GECKO_ID = 'chaffinch@chaffinch.example';

/** The page's script is parsed on every page of every listed site, so bytes count. */
const SMALL: MinifyOptions = {
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
};

/** What the extension's pages and its background may load. `tests/e2e/policy.test.ts` fails where they can do more, or less. */
const POLICY = [
  // Whatever is not named below: frames, players, workers, and every connection (fetch, sockets, beacons).
  "default-src 'none'",
  // Its own files: no inline script, no eval, no other host.
  "script-src 'self'",
  "style-src 'self'",
  // The reading faces.
  "font-src 'self'",
  // The pictures of an article, from wherever it has them: pages over http have theirs over http, and some stand in the
  // page itself as `data:`. The extension's own drawings are elements and ask for no file.
  'img-src https: http: data:',
  // These three do not follow `default-src`. No page has a base, a form that is sent, or a frame around it.
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  publicDir: 'assets/static',
  outDir: '.output',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  vite: () => ({
    plugins: [removeHtmlSinks(), writeLexiconTable(), trimPolyfill(), keepPageCodeApart()],
    resolve: {
      alias: {
        'wxt/utils/content-script-context': fileURLToPath(new URL('src/platform/script-context.ts', import.meta.url)),
      },
    },
    // A modern floor keeps syntax small; both floors below know all of ES2023.
    // Both preload modules by themselves: what would do it for older ones fetches, which our policy forbids.
    build: { target: 'es2023', minify: 'terser', terserOptions: SMALL, modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Nothing may be stored from a private window; until every store keeps to that, none is entered.
    incognito: 'not_allowed',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    host_permissions: SITE_MATCHES,
    content_scripts: [
      {
        matches: SITE_MATCHES,
        js: ['content-scripts/page.js'],
        css: ['content-scripts/page.css'],
        // At the start, because the browser's API can be shadowed by the page's named elements later.
        run_at: 'document_start',
      },
    ],
    // One pattern for both schemes: an origin is asked for as `*://host/*`, which neither scheme alone covers.
    optional_host_permissions: ['*://*/*'],
    // Alt+Shift with a letter that neither browser has taken: Firefox has taken none, Chromium 156 A, B, C, N, P, R, T, W, X
    // and Z, Chrome I as well; what it has taken it leaves without a key, and says nothing. Ctrl+Shift is all but used up
    // in both, and Alt alone opens menus. An `accesskey` of a page in Firefox gives way.
    commands: {
      site: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_site__' },
      read: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_read__' },
      everything: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_everything__' },
      panel: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
    },
    action: { default_title: '__MSG_extension_name__' },
    icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
    content_security_policy: { extension_pages: POLICY.join('; ') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: GECKO_ID, strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
});
