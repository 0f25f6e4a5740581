// What the built extension and the sources must keep to, whatever the linter knows.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build as bundle } from 'esbuild';
import { byteBudgets } from './byte-budgets.mjs';
import { foreignCodeFaults } from './foreign-code.mjs';
import { SINKS } from './html-sinks.mjs';
import { manifestFaults } from './manifest-pins.mjs';
import { ROOT } from './setup.mjs';

const BUILDS = /** @type {const} */ ({ chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' });
const SOURCES = ['src', 'entrypoints'];

/** @returns {Promise<string[]>} one sentence for each fault */
export async function bundleFaults() {
  const faults = [];
  for (const kind of /** @type {const} */ (['chrome', 'firefox'])) {
    const { table, faults: tooLarge } = await byteBudgets(join(ROOT, BUILDS[kind]));
    console.log(fromRoot(table));
    faults.push(...tooLarge, ...(await foreignCodeFaults(join(ROOT, BUILDS[kind]))), ...(await changedManifest(kind)));
  }
  for (const folder of [...Object.values(BUILDS), ...SOURCES]) faults.push(...(await sinkFaults(folder)));
  return faults.map(fromRoot);
}

/** Says paths as they are known in the repository. @param {string} text */
function fromRoot(text) {
  return text.replaceAll(join(ROOT, '/'), '');
}

/** @param {'chrome' | 'firefox'} kind */
async function changedManifest(kind) {
  const manifest = JSON.parse(await readFile(join(ROOT, BUILDS[kind], 'manifest.json'), 'utf8'));
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return manifestFaults(kind, manifest, { version, matches: await siteMatches() });
}

/** The patterns of the listed sites, of which the manifest is made. @returns {Promise<string[]>} */
async function siteMatches() {
  const { outputFiles } = await bundle({
    entryPoints: [join(ROOT, 'src', 'platform', 'sites.ts')],
    write: false,
    format: 'esm',
  });
  const { SITE_MATCHES } = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`);
  return SITE_MATCHES;
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
