// What a reviewer of a store gets, and needs to build the extension: the tracked files of these places, or in what has
// been unpacked of them, where there is no git, all files of these places.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from './stop.mjs';
import { allFiles } from './zip-archive.mjs';

/** Tests, their fixtures and the pictures of the README are left out: nothing of the build reads them. */
const PLACES = [
  '.npmrc',
  'ARCHITECTURE.md',
  'LICENSE',
  'PRIVACY.md',
  'README.md',
  'SECURITY.md',
  'assets/icons',
  'assets/locales',
  'assets/static',
  'assets/styles',
  'entrypoints',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'tsconfig.json',
  'wxt.config.ts',
];

/**
 * @param {string} root
 * @returns {Promise<string[]>} paths with `/`, sorted
 * @throws {Stop} where a file of these places is not tracked: it may be in the build, and would not be in the sources
 */
export async function sourceFiles(root) {
  if (!existsSync(join(root, '.git'))) return (await filesOf(root)).sort();
  const untracked = git(root, ['ls-files', '-z', '--others', '--exclude-standard', '--', ...PLACES]);
  if (untracked.length > 0)
    throw new Stop(
      `Not tracked, so missing in the sources: ${untracked.join(', ')}. Add them to git or move them away.`,
    );
  return git(root, ['ls-files', '-z', '--', ...PLACES]).sort();
}

/** @param {string} root */
async function filesOf(root) {
  const found = PLACES.filter((place) => existsSync(join(root, place))).map(async (place) =>
    statSync(join(root, place)).isFile()
      ? [place]
      : (await allFiles(join(root, place))).map((file) => `${place}/${file}`),
  );
  return (await Promise.all(found)).flat();
}

/** @param {string} root @param {string[]} args @returns {string[]} */
function git(root, args) {
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Stop('git cannot list the tracked files here; it is needed to choose the sources.');
  return stdout.split('\0').filter(Boolean);
}
