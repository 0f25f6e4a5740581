// What the built manifests say, word for word. A permission, a door or a looser policy that a change, a module or a new
// version of the framework brings along is a fault until it is written down here as well.
import { isDeepStrictEqual } from 'node:util';

/** @typedef {'chrome' | 'firefox'} Kind */
/** @typedef {Record<string, unknown>} Manifest */

const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src https: http: data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** In both. Members that are not here, or in the browser's own below, may not be there: above all no others' way in. */
const SHARED = {
  manifest_version: 3,
  name: '__MSG_extension_name__',
  short_name: '__MSG_extension_name__',
  description: '__MSG_extension_description__',
  default_locale: 'en',
  icons: { 16: 'icons/16.png', 32: 'icons/32.png', 48: 'icons/48.png', 128: 'icons/128.png' },
  incognito: 'not_allowed',
  optional_host_permissions: ['*://*/*'],
  commands: {
    site: { suggested_key: { default: 'Alt+Shift+F' }, description: '__MSG_command_site__' },
    read: { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_read__' },
    everything: { suggested_key: { default: 'Alt+Shift+E' }, description: '__MSG_command_everything__' },
    panel: { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_command_panel__' },
  },
  action: { default_title: 'Chaffinch', default_popup: 'popup.html' },
  content_security_policy: { extension_pages: POLICY },
  options_ui: { open_in_tab: true, page: 'options.html' },
};

/** @type {Readonly<Record<Kind, Manifest>>} */
const OWN = {
  chrome: {
    permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
    minimum_chrome_version: '123',
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
  },
  firefox: {
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    browser_specific_settings: {
      gecko: {
        id: 'chaffinch@chaffinch.example',
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
      gecko_android: { strict_min_version: '142.0' },
    },
    background: { scripts: ['background.js'] },
    sidebar_action: {
      default_panel: 'sidepanel.html',
      default_icon: { 16: 'icons/16.png', 32: 'icons/32.png' },
      default_title: '__MSG_panel_title__',
      open_at_install: false,
    },
  },
};

/**
 * What a manifest says that it should not, one sentence each.
 * @param {Kind} kind
 * @param {Manifest} manifest as built
 * @param {{ version: string, matches: readonly string[] }} chosen the version of package.json, the patterns of the listed sites
 * @returns {string[]}
 */
export function manifestFaults(kind, manifest, chosen) {
  const pinned = pinnedManifest(kind, chosen);
  return [...new Set([...Object.keys(manifest), ...Object.keys(pinned)])]
    .map((member) => ({ member, built: inOrder(member, manifest[member]), wanted: inOrder(member, pinned[member]) }))
    .filter(({ built, wanted }) => !isDeepStrictEqual(built, wanted))
    .map(
      ({ member, built, wanted }) =>
        `The manifest for ${kind} has ${written(built)} as its ${member}; scripts/manifest-pins.mjs has ${written(wanted)}. If that is meant, change it there too.`,
    );
}

/**
 * @param {Kind} kind @param {{ version: string, matches: readonly string[] }} chosen
 * @returns {Manifest}
 */
export function pinnedManifest(kind, { version, matches }) {
  return {
    ...SHARED,
    ...OWN[kind],
    version,
    host_permissions: matches,
    content_scripts: [
      {
        matches,
        js: ['content-scripts/page.js'],
        css: ['content-scripts/page.css'],
        run_at: 'document_start',
      },
    ],
  };
}

/** The order of permissions means nothing. @param {string} member @param {unknown} value */
function inOrder(member, value) {
  return member.endsWith('permissions') && Array.isArray(value) ? value.toSorted() : value;
}

/** @param {unknown} value */
function written(value) {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
