import { expect, test } from 'vitest';
import { zipOf } from '../../scripts/zip-archive.mjs';
import { zipDifferences } from '../../scripts/zip-differences.mjs';

const zip = (files: Record<string, string>) =>
  zipOf(new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)])));
const one = (files: Record<string, string>) => new Map([['chrome.zip', zip(files)]]);

test('the same zips do not differ', () => {
  expect(zipDifferences(one({ 'a.js': 'a' }), one({ 'a.js': 'a' }))).toEqual([]);
});

test('what is changed, added or gone is named', () => {
  expect(
    zipDifferences(one({ 'a.js': 'a', 'b.js': 'b', 'c.js': 'c' }), one({ 'a.js': 'A', 'b.js': 'b', 'd.js': 'd' })),
  ).toEqual(['chrome.zip differs in a.js, c.js, d.js']);
});

test('many names are cut short', () => {
  const many = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${index + 10}.js`, 'x']));
  expect(zipDifferences(one(many), one({}))).toEqual([expect.stringMatching(/19\.js and 2 more$/)]);
});

test('a zip that is not in both is named', () => {
  expect(zipDifferences(one({ a: 'a' }), new Map())).toEqual(['chrome.zip is only in the first']);
});

test('the same files with other dates are no equal zips', () => {
  const packed = zip({ 'a.js': 'a' });
  const dated = packed.slice();
  dated[10] = 1;
  expect(zipDifferences(new Map([['x.zip', packed]]), new Map([['x.zip', dated]]))).toEqual([
    'x.zip holds the same files, but is packed otherwise',
  ]);
});
