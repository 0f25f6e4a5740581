// A zip that depends on the names and contents of its files and on nothing else: sorted, with one fixed date, and
// without what a file system adds. The framework's own writer puts in the time of writing and the order of the disk.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { zipSync } from 'fflate';

const LEVEL = 9;

/**
 * @param {ReadonlyMap<string, Uint8Array>} files path with `/` -> contents
 * @returns {Uint8Array}
 */
export function zipOf(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted.map(([path, contents]) => [path, [contents, {}]])), {
    level: LEVEL,
    // The earliest that a zip can say. Of the local zone, since that is how the writer takes it apart.
    mtime: new Date(1980, 0, 1),
  });
}

/**
 * @param {string} folder
 * @param {readonly string[]} [paths] below it; all files when not given
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function filesIn(folder, paths) {
  const wanted = paths ?? (await allFiles(folder));
  return new Map(
    await Promise.all(
      wanted.map(async (path) => /** @type {const} */ ([path, new Uint8Array(await readFile(join(folder, path)))])),
    ),
  );
}

/** @param {string} folder */
export async function allFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    );
}
