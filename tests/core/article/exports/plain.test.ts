import { expect, test } from 'vitest';
import { toPlainText } from '../../../../src/article/exports/plain';
import { h, root } from '../build';
import { articleOf } from './nasty';

const plain = (...children: Parameters<typeof root>) =>
  toPlainText(articleOf(root(...children), { title: '', byline: '', site: '', published: '', url: '' }));

test('begins with what the article is', () => {
  expect(toPlainText(articleOf(root(h('p', 'It fell.'))))).toBe(
    'The bridge\nAda Beck · The Lookout · 2025-08-19\nhttps://a.example/bridge?x=1&y=2\n\nIt fell.\n',
  );
});

test('an empty line between blocks, single spaces within, line breaks kept', () => {
  expect(plain(h('h2', 'Why'), h('p', ' a\n  b', h('br'), 'c '), h('p', 'd'))).toBe('Why\n\na b\nc\n\nd\n');
});

test('lists have bullets or numbers, and are indented within each other', () => {
  const inner = h('ol', { start: 3 }, h('li', 'three'), h('li', h('p', 'four'), h('p', 'more')));
  expect(plain(h('ul', h('li', 'one', inner), h('li', 'two')))).toBe(
    '• one\n  3. three\n  4. four\n     more\n• two\n',
  );
});

test('a list that counts down does', () => {
  expect(plain(h('ol', { reversed: true }, h('li', 'b'), h('li', 'a')))).toBe('2. b\n1. a\n');
});

test('rows of a table are lines with tabs', () => {
  const cell = h('td', h('p', 'a'), h('p', 'b'));
  expect(
    plain(h('table', h('caption', 'Loads'), h('tbody', h('tr', h('th', 'x'), h('th', 'y')), h('tr', cell, h('td'))))),
  ).toBe('Loads\n\nx\ty\na b\t\n');
});

test('code keeps its lines and its indentation', () => {
  expect(plain(h('pre', h('code', 'if (a) {\n  b();\n\n  c();\n}\n')))).toBe('if (a) {\n  b();\n\n  c();\n}\n');
});

test('notes are known by their number, in the text and below it', () => {
  const reference = h('sup', h('a', { href: '#note-3' }, '3'));
  expect(
    plain(
      h('p', 'It fell.', reference),
      h('ol', h('li', { id: 'note-3' }, 'Seen. ', h('a', { href: '#note-ref-3' }, '↩'))),
    ),
  ).toBe('It fell.[3]\n\n[3] Seen.\n');
});

test('a raised number stays one', () => {
  expect(plain(h('p', '10', h('sup', '-6'), ' H', h('sub', '2'), 'O, 1', h('sup', 'st')))).toBe('10⁻⁶ H₂O, 1st\n');
});

test('quotes are marked, terms stand over what they mean', () => {
  expect(plain(h('blockquote', h('p', 'a'), h('p', 'b')), h('dl', h('dt', 't'), h('dd', 'd')))).toBe(
    '> a\n>\n> b\n\nt\n  d\n',
  );
});
