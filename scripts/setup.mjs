// What every command needs first: a Node that is new enough and the dependencies of the lockfile.
// Imports nothing but Node itself, since it runs when nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stop } from './stop.mjs';

export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const OLDEST_NODE = '20.19.0';

/** Throws a `Stop` that says what to do where the machine cannot be set up. */
export function setUp() {
  if (compareVersions(process.versions.node, OLDEST_NODE) < 0) {
    throw new Stop(
      `Chaffinch needs Node ${OLDEST_NODE} or newer; this is ${process.versions.node}. Get one from https://nodejs.org`,
    );
  }
  if (dependenciesAreCurrent()) return;
  console.log('Installing dependencies (npm ci) …');
  // Nothing that is installed may run code of its own by that: no dependency needs to, and a test names those that would.
  const result = runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (result.status !== 0)
    throw new Stop('npm ci failed: see its message above. It needs a network connection and a writable folder.');
}

/** npm writes its own record of what it installed last; older than the lockfile means a pull has changed it. */
function dependenciesAreCurrent() {
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  const lockfile = join(ROOT, 'package-lock.json');
  if (!existsSync(record)) return false;
  return statSync(record).mtimeMs >= statSync(lockfile).mtimeMs || sameVersions(record, lockfile);
}

/**
 * A fresh checkout touches the lockfile without changing it; that must not cost a new installation.
 * @param {string} record @param {string} lockfile
 */
function sameVersions(record, lockfile) {
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(lockfile, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

/** @param {string[]} args */
function runNpm(args) {
  // npm names its own entry point to the scripts it runs; elsewhere it is on the PATH.
  const entry = process.env['npm_execpath'];
  return entry?.endsWith('.js')
    ? spawnSync(process.execPath, [entry, ...args], { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] })
    : spawnSync('npm', args, {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit'],
        shell: process.platform === 'win32',
      });
}

/** @param {string} a @param {string} b */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let i = 0; i < 3; i += 1) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
