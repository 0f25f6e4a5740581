import { expect, test } from 'vitest';
import { firstDifference } from '../../bench/page/first-difference.mjs';

test('equal texts have none', () => {
  expect(firstDifference('<p>one</p>', '<p>one</p>')).toBeUndefined();
});

test('it is told with what stands before and what follows in both', () => {
  expect(firstDifference('<p class="a">one', '<p id="b">one')).toEqual({
    at: 3,
    before: '<p ',
    wanted: 'class="a">one',
    found: 'id="b">one',
  });
});

test('a text that ends early differs where it ends', () => {
  expect(firstDifference('<p>', '<p><b>')).toMatchObject({ at: 3, wanted: '', found: '<b>' });
  expect(firstDifference('<p><b>', '<p>')).toMatchObject({ at: 3, wanted: '<b>', found: '' });
});

test('only a few characters around it are told', () => {
  const difference = firstDifference(`${'x'.repeat(500)}a${'y'.repeat(500)}`, `${'x'.repeat(500)}b${'y'.repeat(500)}`);
  expect(difference?.at).toBe(500);
  expect(difference?.before.length).toBeLessThan(100);
  expect(difference?.wanted.length).toBeLessThan(100);
});
