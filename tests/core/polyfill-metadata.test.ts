import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { withCalledOnly } from '../../scripts/polyfill-metadata.mjs';

const source = readFileSync(createRequire(import.meta.url).resolve('webextension-polyfill'), 'utf8');

test('the polyfill keeps what is called and loses the rest', () => {
  const trimmed = withCalledOnly(source);
  expect(trimmed).toContain('"sendMessage"');
  expect(trimmed).toContain('"local"');
  expect(trimmed).not.toContain('"bookmarks"');
  expect(() => new Function(trimmed)).not.toThrow();
});

test('a polyfill without the table is refused in one clear line', () => {
  expect(() => withCalledOnly('const other = {};')).toThrow(/no table found/);
});
