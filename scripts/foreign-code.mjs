// What would let code or messages from elsewhere into the built extension: text that is run, scripts that do not lie in
// the folder, and messages between windows, through which any page could talk to a script of ours.
import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { importsOf } from './script-imports.mjs';

/** Minifying leaves these names as they are. Behind a dot a method of something else is meant, and TeX has one. */
const FORBIDDEN = [
  {
    pattern: /(?<![\w$.])eval\s*\(|\(0,\s*eval\)|\b(?:window|self|globalThis)\.eval\b/,
    what: 'runs text as code: eval',
  },
  { pattern: /(?<![\w$.])(?:new\s+)?Function\s*\(/, what: 'runs text as code: Function()' },
  { pattern: /\bset(?:Timeout|Interval)\(\s*["'`]/, what: 'runs text as code: a timer with a text' },
  { pattern: /\bimportScripts\b/, what: 'loads a script by importScripts' },
  { pattern: /\bnew\s+(?:Shared)?Worker\b/, what: 'starts a worker' },
  { pattern: /\bcreateElement(?:NS)?\([^)]*["'`]script["'`]/, what: 'makes a script element' },
  { pattern: /\.onmessage\s*=(?!=)/, what: 'listens to messages between windows' },
];

/**
 * Who may speak of messages that are not the browser API's `sendMessage`: a port of the browser API, which no page can
 * reach, and the channel between the extension's own pages, which is of its own origin.
 */
const CHANNEL = /\bnew BroadcastChannel\(/;
const PORT_SCRIPTS = ['place.js'];
const MESSAGES = [
  { pattern: /\.postMessage\(/g, what: 'posts a message' },
  { pattern: /\baddEventListener\(\s*["'`]message["'`]/g, what: 'listens to messages between windows' },
];

/**
 * @param {string} build a folder
 * @returns {Promise<string[]>} one sentence for each fault
 */
export async function foreignCodeFaults(build) {
  const names = await readdir(build, { recursive: true });
  const files = names.map((name) => name.split(sep).join('/')).sort();
  const scripts = files.filter((file) => file.endsWith('.js'));
  const faults = [];
  for (const file of scripts) faults.push(...scriptFaults(file, await readFile(join(build, file), 'utf8')));
  for (const file of files.filter((name) => name.endsWith('.html')))
    faults.push(...pageFaults(file, await readFile(join(build, file), 'utf8')));
  faults.push(...(await importFaults(build, scripts)));
  return faults.map((fault) => `${build}/${fault}`);
}

/** @param {string} file @param {string} text */
function scriptFaults(file, text) {
  const faults = FORBIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what }) => `${file} ${what}.`);
  const most = PORT_SCRIPTS.includes(file) || CHANNEL.test(text) ? 1 : 0;
  for (const { pattern, what } of MESSAGES) {
    const count = text.match(pattern)?.length ?? 0;
    if (count > most) faults.push(`${file} ${what}, ${count} times where ${most} is known to go to our own.`);
  }
  return faults;
}

/** @param {string} file @param {string} text */
function pageFaults(file, text) {
  const inline = [...text.matchAll(/<script\b(?![^>]*\ssrc=)[^>]*>/g)].map(([tag]) => `${file} holds ${tag}.`);
  const foreign = [...text.matchAll(/\s(?:src|href)="(?!\/[^/])([^"]*)"/g)].map(
    ([, address]) => `${file} loads ${address}, which is no file of the extension.`,
  );
  return [...inline, ...foreign];
}

/** @param {string} build @param {string[]} scripts */
async function importFaults(build, scripts) {
  const { imports, faults } = await importsOf(build, scripts);
  const strangers = [...imports].flatMap(([file, all]) =>
    all
      .filter(({ path }) => !scripts.includes(targetOf(file, path)))
      .map(({ path }) => `${file} imports ${path}, which is no script of the extension.`),
  );
  return [...faults, ...strangers];
}

/**
 * The file that an import means, as a path below the build.
 * @param {string} file @param {string} path
 */
export function targetOf(file, path) {
  if (path.startsWith('/')) return path.slice(1);
  return path.startsWith('.') ? posix.join(posix.dirname(file), path) : path;
}
