// Where an installed browser is, on Linux, macOS and Windows.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Stop } from './stop.mjs';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/**
 * The executable of an installed browser of that kind, or undefined.
 * `CHROME_PATH` and `FIREFOX_PATH` name another one; a wrong path is an error rather than a silent fallback.
 * @param {BrowserKind} kind
 * @returns {string | undefined}
 */
export function findBrowser(kind) {
  const variable = kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Stop(`${variable} is set to ${named}, where no file is.`);
  }
  return candidates(kind).find((path) => existsSync(path));
}

/**
 * One sentence that says what to install for a browser of that kind here.
 * @param {BrowserKind} kind
 */
export function installAdvice(kind) {
  const variable = kind === 'chromium' ? 'CHROME_PATH' : 'FIREFOX_PATH';
  const what = kind === 'chromium' ? 'Google Chrome, Chromium or Microsoft Edge' : 'Firefox';
  const packages = kind === 'chromium' ? 'chromium' : 'firefox-esr (Debian) or firefox';
  const how = {
    linux: `install the package ${packages} with your package manager`,
    darwin: `run: brew install --cask ${kind === 'chromium' ? 'google-chrome' : 'firefox'}`,
    win32: `run: winget install ${kind === 'chromium' ? 'Google.Chrome' : 'Mozilla.Firefox'}`,
  };
  const here = how[/** @type {keyof typeof how} */ (process.platform)] ?? `install ${what}`;
  return `No ${what} found: ${here}, or set ${variable} to its executable.`;
}

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** @param {BrowserKind} kind @returns {string[]} */
function candidates(kind) {
  if (process.platform === 'darwin') return macCandidates(kind);
  if (process.platform === 'win32') return windowsCandidates(kind);
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return NAMES[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {BrowserKind} kind */
function macCandidates(kind) {
  const apps =
    kind === 'chromium' ? ['Google Chrome', 'Chromium', 'Microsoft Edge'] : ['Firefox', 'Firefox Developer Edition'];
  return apps.flatMap((app) =>
    ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', kind === 'chromium' ? app : 'firefox'),
    ),
  );
}

/** @param {BrowserKind} kind */
function windowsCandidates(kind) {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  const programs =
    kind === 'chromium'
      ? [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ]
      : ['Mozilla Firefox/firefox.exe', 'Firefox Developer Edition/firefox.exe'];
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}
