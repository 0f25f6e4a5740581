import { expect, test } from 'vitest';
import { flow } from '../../../src/article/flow';
import { h, root, show } from './build';

const flowOf = (...nodes: Parameters<typeof root>) => show(root(...flow(root(...nodes).children)));

test('boxes go and their blocks stay', () => {
  expect(flowOf(h('div', h('section', h('p', 'One'), h('div', h('p', 'Two')))))).toBe('<p>One</p><p>Two</p>');
});

test('texts that a box kept apart stay apart', () => {
  expect(flowOf(h('div', 'One', h('div', 'Two'), 'Three'))).toBe('<p>One</p><p>Two</p><p>Three</p>');
});

test('words inside a sentence stay in it', () => {
  expect(flowOf(h('div', 'It ', h('b', 'was'), ' ', h('a', { href: '/x' }, 'late')))).toBe(
    '<p>It <b>was</b> <a>late</a></p>',
  );
});

test('an inline element that holds blocks gives them back', () => {
  expect(flowOf(h('span', h('p', 'One'), h('p', 'Two')))).toBe('<p>One</p><p>Two</p>');
});

test('empty elements go, empty cells stay', () => {
  expect(flowOf(h('p', ' '), h('h2'), h('ul', h('li')), h('table', h('tr', h('td'), h('td', 'x'))))).toBe(
    '<table><tr><td></td><td>x</td></tr></table>',
  );
});

test('forms, scripts and players hold no words of the article', () => {
  expect(flowOf(h('form', h('button', 'Sign up'), h('p', 'Text')), h('script', 'x'), h('iframe', 'y'))).toBe(
    '<p>Text</p>',
  );
});

test('listings keep their shape', () => {
  expect(flowOf(h('pre', h('code', 'a\n  b')))).toBe('<pre><code>a\n  b</code></pre>');
});

test('quotes and list items may hold blocks', () => {
  expect(flowOf(h('blockquote', h('div', h('p', 'Said'))), h('ul', h('li', 'One')))).toBe(
    '<blockquote><p>Said</p></blockquote><ul><li>One</li></ul>',
  );
});
