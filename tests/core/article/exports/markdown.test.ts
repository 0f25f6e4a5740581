import { expect, test } from 'vitest';
import { toMarkdown, toMarkdownFile } from '../../../../src/article/exports/markdown';
import type { Article } from '../../../../src/article/types';
import { h, root } from '../build';
import { articleOf, NASTY, NASTY_TITLES } from './nasty';

const article = (body: Article['body']) => articleOf(body);
const written = (...children: Parameters<typeof root>) =>
  toMarkdown(articleOf(root(...children), { title: '' })).trim();

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

test('emphasis within a word, as scripts without spaces have it, needs no escapes', () => {
  expect(written(h('p', '这是', h('em', '重点'), '内容'))).toBe('这是*重点*内容');
});

test('code that holds fences has a longer fence', () => {
  expect(written(h('pre', h('code', { className: ['language-md'] }, '```js\na()\n```')))).toBe(
    '````md\n```js\na()\n```\n````',
  );
});

test('references and notes are footnotes, without their links back', () => {
  const reference = h('sup', h('a', { href: '#note-3', id: 'note-ref-3' }, '[3]'));
  const note = h(
    'li',
    { id: 'note-3' },
    h('p', 'Seen in May. ', h('a', { href: '#note-ref-3' }, '↩')),
    h('p', 'And June.'),
  );
  expect(written(h('p', 'It fell.', reference), h('ol', note))).toBe(
    'It fell.[^3]\n\n[^3]: Seen in May.\n\n    And June.',
  );
});

test('a note that nothing refers to is still an item, since a footnote would not be shown', () => {
  expect(written(h('p', 'x'), h('ol', h('li', { id: 'note-1' }, 'Kept.')))).toBe('x\n\n1. Kept.');
  expect(written(h('p', h('a', { href: '#note-9' }, 'nine')))).toBe('nine');
});

test('links to sections are their words, since headings have other ids elsewhere', () => {
  expect(written(h('h2', { id: 'section-1' }, 'A'), h('p', h('a', { href: '#section-1' }, 'there')))).toBe(
    '## A\n\nthere',
  );
});

test('a table without heads has an empty one; a first column of heads is no head', () => {
  const table = h('table', h('tbody', h('tr', h('th', 'a'), h('td', '1')), h('tr', h('th', 'b'), h('td', '2'))));
  expect(written(table)).toBe('|   |   |\n| - | - |\n| a | 1 |\n| b | 2 |');
});

test('spans leave empty cells, a caption stands before, bars are escaped', () => {
  const table = h(
    'table',
    h('caption', 'Loads'),
    h('tr', h('th', 'a'), h('th', 'b'), h('th', 'c')),
    h('tr', h('td', { colSpan: 2 }, 'x | y'), h('td', { rowSpan: 2 }, 'z')),
    h('tr', h('td', '1'), h('td', '2')),
  );
  expect(written(table)).toBe(
    '*Loads*\n\n| a      | b | c |\n| ------ | - | - |\n| x \\| y |   | z |\n| 1      | 2 |   |',
  );
});

test('blocks in a cell stay on one line', () => {
  const cell = h(
    'td',
    h('p', 'one'),
    h('ul', h('li', 'two'), h('li', 'three')),
    h('pre', 'a\nb'),
    'four',
    h('br'),
    'five',
  );
  const table = h('table', h('tr', h('th', 'head')), h('tr', cell));
  expect(written(table).split('\n').at(-1)).toBe('| one<br>• two<br>• three<br>`a b`<br>four<br>five |');
});

test('figures keep their pictures and captions; the bytes of a picture are no text', () => {
  const figure = (src: string) =>
    h('figure', h('img', { src, alt: 'A span' }), h('figcaption', 'The ', h('b', 'span'), '.'));
  expect(written(figure('https://a.example/s.png'))).toBe('![A span](https://a.example/s.png)\n\n*The **span**.*');
  expect(written(figure('data:image/png;base64,AAAA'))).toBe('A span\n\n*The **span**.*');
});

test('formulas are TeX, and only then are dollar signs escaped', () => {
  const block = h('math', { alttext: 'a^2', display: 'block' }, h('mi', 'a'));
  expect(written(h('p', h('math', { alttext: 'b_1' }, h('mi', 'b')), ' for $5'), h('p', block))).toBe(
    '$b_1$ for \\$5\n\n$$\na^2\n$$',
  );
  expect(written(h('p', 'From $5 to $9'))).toBe('From $5 to $9');
});

test('raised and lowered text stays so', () => {
  expect(written(h('p', '10', h('sup', '6'), ' H', h('sub', '2'), 'O'))).toBe('10<sup>6</sup> H<sub>2</sub>O');
});

test('readings of characters stand in brackets once', () => {
  expect(written(h('p', h('ruby', '漢', h('rp', '('), h('rt', 'kan'), h('rp', ')'))))).toBe('漢(kan)');
});

test.each(NASTY_TITLES)('a title cannot end the front matter or become more than a heading: %j', (title) => {
  const file = toMarkdownFile(articleOf(root(h('p', 'Body')), { title }));
  const [, front, ...rest] = file.split(/^---$/m);
  expect(front).toMatch(/^\n(?:[a-z]+: ".*"\n)+$/);
  expect(rest.join('---').match(/^\S.*$/gm)?.length).toBe(title.trim() ? 2 : 1);
  expect(['\u0000', '\u0007', '\ufffe'].filter((one) => file.includes(one))).toEqual([]);
});

test('everything at once is written', () => {
  const text = toMarkdown(NASTY);
  expect(text).toContain('[^3]');
  expect(text).toContain('7. Seven\n   - deep\n     1. deeper');
});
