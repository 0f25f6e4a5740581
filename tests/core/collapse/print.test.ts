// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { printOf } from '../../../src/collapse/print';
import { PRINT } from '../../../src/platform/memory-schema';

function print(html: string): string | undefined {
  const { firstElementChild } = new DOMParser().parseFromString(html, 'text/html').body;
  return firstElementChild ? printOf(firstElementChild) : undefined;
}

const BOX = '<div class="a1"><h3>Join the newsletter</h3><p>Every week, for free.</p></div>';

test('an element is known again whatever its attributes and white space have become', () => {
  expect(print(BOX)).toMatch(PRINT);
  expect(print(BOX.replace('a1', 'z9').replace('<h3>', '<h3 id="x">\n  '))).toBe(print(BOX));
});

test('other words, another build or another element are another', () => {
  const prints = [
    BOX,
    BOX.replace('free', 'ever'),
    BOX.replace('<p>', '<p><b></b>'),
    BOX.replaceAll('div', 'aside'),
  ].map(print);
  expect(new Set(prints).size).toBe(4);
});

test('hardly any text tells nothing, and a long one is no box', () => {
  expect(print('<div><img></div>')).toBeUndefined();
  expect(print(`<div>${'word '.repeat(900)}</div>`)).toBeUndefined();
});

test('how an element is built is no text: boxes of pictures are not all the same box', () => {
  expect(print(`<section>${'<figure><img></figure>'.repeat(6)}</section>`)).toBeUndefined();
  expect(print('<section>Twelve signs</section>')).toMatch(PRINT);
});
