import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withKeptOnly } from '../../scripts/polyfill-metadata.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

test('of the table stays what the polyfill needs to start', () => {
  const trimmed = withKeptOnly(source);
  expect(trimmed).toContain('"sendMessage"');
  expect(trimmed).not.toContain('"local"');
  expect(trimmed).not.toContain('"bookmarks"');
  expect(() => new Function(trimmed)).not.toThrow();
});

test('a polyfill without the table is refused in one clear line', () => {
  expect(() => withKeptOnly('const other = {};')).toThrow(/no table found/);
});
