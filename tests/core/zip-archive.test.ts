import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesIn, zipOf } from '../../scripts/zip-archive.mjs';

const FILES = { 'b.js': 'b()', 'a/z.js': 'z()', 'manifest.json': '{}', '10.txt': 'ten', '2.txt': 'two', 'é.txt': 'é' };
const SORTED = ['10.txt', '2.txt', 'a/z.js', 'b.js', 'manifest.json', 'é.txt'];

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chaffinch-'));
  mkdirSync(join(folder, 'a'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a folder packed twice gives the same bytes, though its files were touched in between', async () => {
  const first = zipOf(await filesIn(folder));
  for (const name of Object.keys(FILES)) utimesSync(join(folder, name), new Date(), new Date(2031, 5, 1));
  expect(Buffer.compare(first, zipOf(await filesIn(folder)))).toBe(0);
});

test('the order in which the files come makes no difference', async () => {
  const files = await filesIn(folder);
  expect(Buffer.compare(zipOf(files), zipOf(new Map([...files].toReversed())))).toBe(0);
});

test('the entries are sorted, bear one date and nothing of the file system', async () => {
  const entries = centralEntries(zipOf(await filesIn(folder)));
  expect(entries.map(({ name }) => name)).toEqual(SORTED);
  expect(new Set(entries.map(({ time, date }) => `${date} ${time}`))).toEqual(new Set([`${(1 << 5) | 1} 0`]));
  expect(new Set(entries.map(({ attributes, extra }) => `${attributes} ${extra}`))).toEqual(new Set(['0 0']));
});

test('the zone of the clock makes no difference', async () => {
  const files = await filesIn(folder);
  const zone = process.env['TZ'];
  const zips = ['Pacific/Kiritimati', 'UTC', 'America/Anchorage'].map((name) => {
    process.env['TZ'] = name;
    return Buffer.from(zipOf(files)).toString('base64');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(zips).size).toBe(1);
});

test('what is packed comes back', async () => {
  const texts = Object.entries(unzipSync(zipOf(await filesIn(folder)))).map(([name, bytes]) => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  expect(Object.fromEntries(texts)).toEqual(FILES);
});

/** What the zip's own list says of each file (APPNOTE 4.3.12). */
function centralEntries(zip: Uint8Array) {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries = [];
  for (let at = view.getUint32(zip.length - 6, true); view.getUint32(at, true) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]; // Three offsets, three lengths.
    entries.push({
      name: new TextDecoder().decode(zip.subarray(at + 46, at + 46 + nameLength)),
      time: view.getUint16(at + 12, true),
      date: view.getUint16(at + 14, true),
      attributes: view.getUint32(at + 38, true),
      extra,
    });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}
