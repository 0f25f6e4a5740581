import { expect, test } from 'vitest';
import { articleBody } from '../../../src/article/text';
import { h, root } from './build';

test('one line a block, one row a line, and no captions', () => {
  const body = root(
    h('h2', 'A'),
    h('p', 'One ', h('b', 'two'), '\n three'),
    h('ul', h('li', 'x'), h('li', h('p', 'y'), h('p', 'z'))),
    h('table', h('tr', h('td', '1'), h('td', h('p', '2')))),
    h('figure', h('img', { alt: 'not me' }), h('figcaption', 'nor me')),
    h('pre', 'a\n  b'),
  );
  expect(articleBody(body)).toBe('A\nOne two three\nx\ny\nz\n1\t2\na\n  b');
});

test('a line break parts words', () => {
  expect(articleBody(root(h('p', 'One', h('br'), 'two')))).toBe('One two');
});
