// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { shapes } from '../../../src/fingerprints/shape';
import { blockOf, pageFrom } from '../page-from';

const shapeIn = (html: string): number | undefined => {
  const { page } = pageFrom(html);
  return shapes(page)[blockOf(page, 'x').id];
};

test('text makes no difference, structure does', () => {
  const box = (text: string) => `<div id="x"><h3>${text}</h3><p>${text} <a href="/a">go</a></p></div>`;
  expect(shapeIn(box('one'))).toBe(shapeIn(box('quite another')));
  expect(shapeIn(box('one'))).not.toBe(shapeIn('<div id="x"><h3>one</h3><p>one</p></div>'));
});

test('a longer list of the same has the same shape', () => {
  const list = (n: number) => `<ul id="x">${'<li>item</li>'.repeat(n)}</ul>`;
  expect(shapeIn(list(3))).toBe(shapeIn(list(9)));
});

test('order of different children counts', () => {
  expect(shapeIn('<div id="x"><p>a</p><ul></ul></div>')).not.toBe(shapeIn('<div id="x"><ul></ul><p>a</p></div>'));
});
