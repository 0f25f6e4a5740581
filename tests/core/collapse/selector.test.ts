// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { selectorOf } from '../../../src/collapse/selector';

function selector(html: string): string {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const target = document.querySelector('[data-x]');
  if (!target) throw new Error('no target');
  const found = selectorOf(target);
  if (found !== '') expect([...document.querySelectorAll(found)]).toEqual([target]);
  return found;
}

test.each([
  ['a lasting id', '<main><div id="signup" data-x></div><div></div></main>', '#signup'],
  ['a lasting class', '<main><div class="css-1x9 promo" data-x></div><div></div></main>', 'div.promo'],
  [
    'its place below what has a name',
    '<main><section id="extras"><p></p><p data-x></p></section></main>',
    '#extras > p:nth-of-type(2)',
  ],
  [
    'its place alone, where all names are made by machines',
    '<div id="a1"><p class="x9"></p><p class="x9" data-x></p></div>',
    'body > div > p:nth-of-type(2)',
  ],
])('%s is how an element is found', (_, html, expected) => {
  expect(selector(html)).toBe(expected);
});

test('an element that can only be told by a long path has none', () => {
  expect(selector(`${'<div>'.repeat(50)}<p data-x></p>${'</div>'.repeat(50)}`)).toBe('');
});
