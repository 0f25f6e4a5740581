// What the built extension and the sources must keep to, whatever the linter knows.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SINKS } from './html-sinks.mjs';
import { ROOT } from './setup.mjs';

/** The script that runs on every listed page. 1 kB is 1000 bytes. */
const MOST_BYTES = 40_000;
const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];
const SOURCES = ['src', 'entrypoints'];

/** @returns {Promise<string[]>} one sentence for each fault */
export async function bundleFaults() {
  const faults = [];
  for (const build of BUILDS) faults.push(...(await sizeFaults(build)));
  for (const folder of [...BUILDS, ...SOURCES]) faults.push(...(await sinkFaults(folder)));
  return faults;
}

/** @param {string} build */
async function sizeFaults(build) {
  const { size } = await stat(join(ROOT, build, 'content-scripts', 'page.js'));
  console.log(`${build}/content-scripts/page.js: ${size} bytes of at most ${MOST_BYTES}`);
  return size <= MOST_BYTES ? [] : [`${build}/content-scripts/page.js is larger than ${MOST_BYTES} bytes.`];
}

/** @param {string} folder */
async function sinkFaults(folder) {
  const faults = [];
  for (const entry of await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(html|[cm]?[jt]sx?)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const text = await readFile(file, 'utf8');
    faults.push(...SINKS.filter((sink) => text.includes(sink)).map((sink) => `${file} contains ${sink}.`));
  }
  return faults;
}
