import { expect, test } from 'vitest';
import { toMarkdown } from '../../../../src/article/exports/markdown';
import type { Article } from '../../../../src/article/types';
import { h, root } from '../build';

const article = (body: Article['body']): Article => ({
  url: 'https://a.example/',
  title: 'The bridge',
  byline: '',
  site: '',
  published: '',
  language: 'en',
  direction: 'ltr',
  body,
  outline: [],
  statistics: { pageWords: 0, articleWords: 0 },
});

test('headings, lists, links, code and tables in GitHub flavour', () => {
  const row = (cell: string, a: string, b: string) => h('tr', h(cell, a), h(cell, b));
  const body = root(
    h('h2', { id: 'section-1' }, 'Why'),
    h('p', 'It ', h('em', 'fell'), ', see ', h('a', { href: 'https://b.example/' }, 'this'), '.'),
    h('ul', h('li', 'one'), h('li', h('del', 'two'))),
    h('pre', h('code', { className: ['language-js'] }, 'a()\n')),
    h('table', h('thead', row('th', 'A', 'B')), h('tbody', row('td', '1', '2'))),
  );
  expect(toMarkdown(article(body))).toBe(
    '# The bridge\n\n## Why\n\nIt *fell*, see [this](https://b.example/).\n\n- one\n- ~~two~~\n\n```js\na()\n```\n\n| A | B |\n| - | - |\n| 1 | 2 |\n',
  );
});

test('the article itself is not changed', () => {
  const body = root(h('p', 'x'));
  toMarkdown(article(body));
  expect(body).toEqual(root(h('p', 'x')));
});
