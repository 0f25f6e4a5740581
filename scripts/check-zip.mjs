// `npm run check:zip`: proves that what the stores get can be built again from what their reviewers get. Packs twice
// here, then once more in a new folder out of the sources' zip alone, with dependencies of its own, and compares bytes.
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT, setUp } from './setup.mjs';
import { runCommand, Stop } from './stop.mjs';

/** @typedef {Map<string, Uint8Array>} Zips file name -> contents */

runCommand(async () => {
  setUp();
  const first = await packed(ROOT, 'Packing, the first time');
  const second = await packed(ROOT, 'Packing, the second time');
  await report('Two builds', first, second);
  const folder = await mkdtemp(join(tmpdir(), 'chaffinch-sources-'));
  try {
    await unpack(first, folder);
    run(folder, 'Installing anew for the unpacked sources', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
    await report('A build from the sources', first, await packed(folder, 'Packing the unpacked sources'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** @param {string} folder @param {string} what @returns {Promise<Zips>} */
async function packed(folder, what) {
  const output = join(folder, '.output');
  // What a build did not write itself may not be in the zips.
  await rm(output, { recursive: true, force: true });
  run(folder, what, ['run', 'zip']);
  const names = (await readdir(output)).filter((name) => name.endsWith('.zip')).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => /** @type {const} */ ([name, new Uint8Array(await readFile(join(output, name)))])),
    ),
  );
}

/** Quiet unless it fails. @param {string} folder @param {string} what @param {string[]} args of npm */
function run(folder, what, args) {
  console.log(`${what} (npm ${args.slice(0, 2).join(' ')}) …`);
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return;
  console.error(`${stdout ?? ''}${stderr ?? ''}`);
  throw new Stop(`npm ${args.join(' ')} failed in ${folder}: see its output above.`);
}

/** @param {Zips} zips @param {string} folder */
async function unpack(zips, folder) {
  const { unzipSync } = await import('fflate');
  const [, sources] = [...zips].find(([name]) => name.endsWith('-sources.zip')) ?? [];
  if (!sources) throw new Stop('npm run zip wrote no zip of the sources.');
  for (const [path, contents] of Object.entries(unzipSync(sources))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), contents);
  }
}

/**
 * Prints a hash for each zip that is equal in both.
 * @param {string} what @param {Zips} expected @param {Zips} found
 * @throws {Stop} where any is not
 */
async function report(what, expected, found) {
  const { hashOf, zipDifferences } = await import('./zip-differences.mjs');
  const differences = zipDifferences(expected, found);
  if (differences.length > 0) throw new Stop(`${what}: ${differences.join('; ')}.`);
  for (const [name, contents] of expected) console.log(`${what}: equal, SHA-256 ${hashOf(contents)} ${name}`);
}
