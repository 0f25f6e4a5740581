// In what two sets of zips differ, by the names of the files in them.
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

/** @typedef {ReadonlyMap<string, Uint8Array>} Files name -> contents */

/** More names than these would hide the one that matters. */
const MOST_NAMES = 10;

/**
 * @param {Files} expected zips @param {Files} found
 * @returns {string[]} a phrase for each zip that differs
 */
export function zipDifferences(expected, found) {
  return changedNames(expected, found).map((name) => {
    const [before, after] = [expected.get(name), found.get(name)];
    if (!before || !after) return `${name} is only in the ${before ? 'first' : 'second'}`;
    const names = changedNames(entriesOf(before), entriesOf(after));
    // Whatever a zip has beside its files: their order, dates, how they are packed.
    if (names.length === 0) return `${name} holds the same files, but is packed otherwise`;
    const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
    return `${name} differs in ${names.slice(0, MOST_NAMES).join(', ')}${more}`;
  });
}

/** @param {Uint8Array} contents */
export function hashOf(contents) {
  return createHash('sha256').update(contents).digest('hex');
}

/** @param {Files} before @param {Files} after */
function changedNames(before, after) {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.filter((name) => !isSame(before.get(name), after.get(name)));
}

/** @param {Uint8Array | undefined} a @param {Uint8Array | undefined} b */
function isSame(a, b) {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** @param {Uint8Array} zip @returns {Files} */
function entriesOf(zip) {
  return new Map(Object.entries(unzipSync(zip)));
}
