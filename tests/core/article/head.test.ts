import { expect, test } from 'vitest';
import { type HeadFacts, trimHead } from '../../../src/article/head';
import { h, root, show } from './build';

const facts: HeadFacts = { title: 'The bridge is back', byline: 'Ada Moor', titleMark: 1 };
const trimmed = (...blocks: ReturnType<typeof h>[]) => show(root(...trimHead(blocks, facts)));
const story = h('p', 'On Tuesday the mayor cut the ribbon.');

test('the title, a kicker above it, the date and the author go', () => {
  const kicker = h('h2', { dataChaffinchHeading: '0' }, 'Harbour');
  const title = h('h2', 'The Bridge is Back!');
  expect(trimmed(kicker, title, h('p', 'By Ada Moor'), h('p', 'Last updated: 14 October 2025, 09:40'), story)).toBe(
    show(story),
  );
});

test('a first section below the title stays', () => {
  const section = h('h2', { dataChaffinchHeading: '2' }, 'Why it fell');
  expect(trimmed(section, story)).toBe(show(root(section, story)));
});

for (const line of [
  '14 October 2025',
  '2025-10-14',
  'Published 3 May 2025 | 4 min read',
  '5 min read',
  'Am 3. Mai 2025',
]) {
  test(`"${line}" is a date line`, () => expect(trimmed(h('p', line), story)).toBe(show(story)));
}

for (const line of [
  'In 2019 the old bridge fell.',
  'Revenue rose 3% in 2024',
  'He was born in Bergen in 1950 and never left',
  'Ada Moor met the mayor.',
]) {
  test(`"${line}" is prose`, () => expect(trimmed(h('p', line), story)).toBe(show(root(h('p', line), story))));
}

test('the day of what a table lists stays above it', () => {
  const table = h('table', h('tr', h('td', 'Harbour'), h('td', '3:1')));
  expect(trimmed(h('p', '14 October 2025'), table)).toBe(show(root(h('p', '14 October 2025'), table)));
  expect(trimmed(h('p', 'By Ada Moor'), table), 'the author does not').toBe(show(table));
});

test('a date further down stays', () => {
  const blocks = Array.from({ length: 9 }, () => story);
  expect(trimmed(...blocks, h('p', '14 October 2025'))).toContain('14 October 2025');
});

test('menus of the site above the story go, a table of contents and lists in the story stay', () => {
  const menu = h('ul', h('li', h('a', { href: '/' }, 'Home')), h('li', h('a', { href: '/news' }, 'News')));
  const contents = h('ol', h('li', h('a', { href: '#fell' }, 'Why it fell')));
  const long = h('p', 'word '.repeat(30));
  expect(trimmed(menu, contents, long, menu)).toBe(show(root(contents, long, menu)));
});

test('a path that ends with the title is a way back, not a line of the story', () => {
  const path = h('p', h('a', { href: '/' }, 'Home'), h('a', { href: '/news' }, 'News'), ' The bridge is back');
  expect(trimmed(path, story)).toBe(show(story));
  const told = h('p', 'It was a headline in June: The bridge is back');
  expect(trimmed(told, story)).toBe(show(root(told, story)));
});

for (const line of ['Published 2 days ago', '05/10/2018 - By: Ada Moor - Category: Bridges - Tags: river']) {
  test(`"${line}" is a line of facts`, () => expect(trimmed(h('p', line), story)).toBe(show(story)));
}
