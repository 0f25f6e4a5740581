import { expect, test } from 'vitest';
import { numberHeadings } from '../../../src/article/headings';
import { outlineOf } from '../../../src/article/outline';
import { h, root, show } from './build';

test('levels never skip, in the body and in the outline', () => {
  const body = root(h('h4', 'A'), h('h6', 'A1'), h('h2', 'B'), h('h5', 'B1'), h('h3', 'B2'));
  numberHeadings(body, []);
  expect(show(body)).toBe('<h2>A</h2><h3>A1</h3><h2>B</h2><h3>B1</h3><h3>B2</h3>');
  expect(
    outlineOf(body).map(({ title, level, children }) => [title, level, children.map((child) => child.title)]),
  ).toEqual([
    ['A', 1, ['A1']],
    ['B', 1, ['B1', 'B2']],
  ]);
});

test('an entry counts the words up to the next heading', () => {
  const body = root(
    h('p', 'Not counted'),
    h('h2', 'A'),
    h('p', 'one two'),
    h('ul', h('li', 'three')),
    h('h3', 'B'),
    h('p', 'four'),
  );
  numberHeadings(body, []);
  const [entry] = outlineOf(body);
  expect([entry?.words, entry?.children[0]?.words]).toEqual([3, 1]);
});

test("ids are Chaffinch's own; the page's go", () => {
  const body = root(h('h2', { id: 'section-9' }, 'A'), h('p', { id: 'top' }, 'x'));
  numberHeadings(body, []);
  expect(body.children).toMatchObject([{ properties: { id: 'section-1' } }, { properties: {} }]);
  expect(outlineOf(body)[0]?.id).toBe('section-1');
});

test('deeper than h6 there is nothing', () => {
  const body = root(...[1, 2, 3, 4, 5, 6].map((level) => h(`h${level}`, `L${level}`)));
  numberHeadings(body, []);
  expect(show(body)).toContain('<h6>L5</h6><h6>L6</h6>');
});

test('headings in what opens are sections, those in quotes and cells are none', () => {
  const body = root(
    h('h2', 'A'),
    h('details', h('summary', 'More'), h('h3', 'A1'), h('p', 'one two'), h('details', h('h4', 'A11'))),
    h('blockquote', h('h3', 'Q')),
    h('table', h('tbody', h('tr', h('td', h('h3', 'C'))))),
  );
  numberHeadings(body, []);
  const [entry] = outlineOf(body);
  expect(entry?.children.map(({ title, words, children }) => [title, words, children[0]?.title])).toEqual([
    ['A1', 2, 'A11'],
  ]);
});
