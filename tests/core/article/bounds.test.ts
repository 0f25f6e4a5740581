// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { depthOf, startTimer, TooLarge } from '../../../src/article/bounds';
import { cloneDocument } from '../../../src/article/clone';
import { pageOf } from './page';

test('reading may take its time and not more', () => {
  let now = 100;
  const check = startTimer(() => now);
  expect(check).not.toThrow();
  now += 1000;
  expect(check).not.toThrow();
  now += 60_000;
  expect(check).toThrow(TooLarge);
});

test('depth counts the levels of elements, itself included', () => {
  const page = pageOf('<div><p>One <b>two</b></p></div><p>three</p>');
  expect(depthOf(page.body)).toBe(4);
});

test('a page of more elements than an article has is not copied', { timeout: 20_000 }, () => {
  const page = pageOf('');
  for (let i = 0; i < 100_001; i += 1) page.body.append(page.createElement('i'));
  expect(() => cloneDocument(page, new Set())).toThrow(TooLarge);
});
