// Starts an installed browser with the built extension in it, for `npm start` and the end-to-end tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findBrowser, installAdvice } from './find-browser.mjs';
import { ROOT } from './setup.mjs';
import { firstLine, Stop } from './stop.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */
/** @typedef {import('puppeteer-core').Browser} Browser */
/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @typedef {object} Session
 * @property {BrowserKind} kind
 * @property {Browser} browser
 * @property {(path: string) => string} address the address of a page of the extension: `address('popup.html')`
 */

/**
 * @typedef {object} LaunchOptions
 * @property {boolean} [headless] true by default
 * @property {string[]} [hosts] names under which the local server is reached over http; `['*']` is every name
 * @property {number} [port] of the local server
 * @property {string} [extension] folder of the built extension
 * @property {Record<string, boolean>} [preferences] of Firefox, besides ours
 */

/**
 * @param {BrowserKind} kind
 * @param {LaunchOptions} [options]
 * @returns {Promise<Session>}
 */
export async function launch(kind, options = {}) {
  const executablePath = findBrowser(kind);
  if (!executablePath) throw new Stop(installAdvice(kind));
  const extension = options.extension ?? builtExtension(kind);
  return kind === 'chromium'
    ? launchChromium(executablePath, extension, options)
    : launchFirefox(executablePath, extension, options);
}

/** @param {BrowserKind} kind */
export function builtExtension(kind) {
  return join(ROOT, '.output', kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Flags that keep Chromium from talking to anyone; also used where no extension is needed. */
export const QUIET_CHROMIUM = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // Chromium refuses its sandbox to root, which is who tests run as in a container.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * @param {string} executablePath @param {string} extension @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
async function launchChromium(executablePath, extension, { headless = true, hosts = [], port }) {
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    // Branded Chrome takes extensions over a pipe only (--load-extension was removed in 137).
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    args: [
      ...QUIET_CHROMIUM,
      // The local server speaks http only.
      '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode',
      ...(hosts.length > 0
        ? [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`).join(',')}`]
        : []),
    ],
  });
  // Not through the launch options, which do not wait for it and swallow its errors.
  const id = await install(browser, extension);
  return { kind: 'chromium', browser, address: (path) => `chrome-extension://${id}/${path}` };
}

/** Any fixed value does: with it the add-on's pages have a known address. */
const FIREFOX_UUID = '6b2f5a0e-3c1d-4f57-9a58-0f7c3d5e9a11';

/**
 * @param {string} executablePath @param {string} extension @param {LaunchOptions} options
 * @returns {Promise<Session>}
 */
async function launchFirefox(executablePath, extension, { headless = true, hosts = [], port, preferences }) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: headless ? { width: 1100, height: 900 } : null,
    // Extension pages are privileged; without this the driver may not look into them.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }),
      'dom.security.https_first': false,
      'dom.security.https_first_schemeless': false,
      // Pages of the extension count as safe, and pictures in safe pages would be asked for over https.
      'security.mixed_content.upgrade_display_content': false,
      // A headless Firefox never gets round to animating a scroll.
      ...(headless ? { 'general.smoothScroll': false } : {}),
      // Half a minute by default. Sooner shows at once what relies on a background that stays.
      ...(headless ? { 'extensions.background.idle.timeout': 1000 } : {}),
      // Without a screen there is nobody to answer when the extension asks for a site: the answer is yes.
      ...(headless ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      ...(hosts.length > 0 ? proxyPreferences(hosts, port) : {}),
      ...preferences,
    },
  });
  await install(browser, extension);
  return { kind: 'firefox', browser, address: (path) => `moz-extension://${FIREFOX_UUID}/${path}` };
}

/** @param {Browser} browser @param {string} extension */
async function install(browser, extension) {
  try {
    return await browser.installExtension(extension);
  } catch (error) {
    await browser.close();
    throw new Stop(`The browser refused the extension in ${extension}: ${firstLine(error)}`);
  }
}

/** @param {string} extension @returns {string} */
function geckoId(extension) {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/**
 * Firefox cannot map host names, but sends the named hosts to a proxy, which the local server also is.
 * @param {string[]} hosts @param {number | undefined} port
 */
function proxyPreferences(hosts, port) {
  const script = `function FindProxyForURL(url, host) {
    return ${JSON.stringify(hosts)}.some((name) => name === '*' || name === host) ? 'PROXY 127.0.0.1:${port}' : 'DIRECT';
  }`;
  return {
    'network.proxy.type': 2,
    'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(script)}`,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  };
}
