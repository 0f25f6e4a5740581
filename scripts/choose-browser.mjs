// Which browser `npm start` uses, installing one where that is safe to do.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser, installAdvice } from './find-browser.mjs';
import { Stop } from './stop.mjs';

/** @typedef {import('./find-browser.mjs').BrowserKind} BrowserKind */

/**
 * The wanted kind, or whichever is installed. Throws a `Stop` that says what to install.
 * @param {BrowserKind | undefined} wanted
 * @returns {BrowserKind}
 */
export function chooseBrowser(wanted) {
  /** @type {BrowserKind[]} */
  const kinds = wanted ? [wanted] : ['chromium', 'firefox'];
  const found = kinds.find((kind) => findBrowser(kind));
  if (found) return found;
  const kind = wanted ?? 'chromium';
  if (mayInstall()) install(kind);
  if (findBrowser(kind)) return kind;
  throw new Stop(installAdvice(kind));
}

/** Only a container or a test machine runs this as root on Debian; nobody else's system is changed unasked. */
function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
}

/** @param {BrowserKind} kind */
function install(kind) {
  const name = kind === 'chromium' ? 'chromium' : 'firefox-esr';
  console.log(`No browser found: installing the package ${name} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['-qq', 'update'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  spawnSync('apt-get', ['-qq', 'install', '--yes', name], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
