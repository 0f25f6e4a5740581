import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { frontMatter } from '../../../../src/article/exports/front-matter';
import { root } from '../build';
import { articleOf, NASTY_TITLES } from './nasty';

const read = (text: string) => {
  expect(text).toMatch(/^---\n.*\n---\n$/s);
  return parse(text.slice(4, -4));
};

test('title, author, site, date, language and address, in this order', () => {
  expect(Object.entries(read(frontMatter(articleOf(root()))))).toEqual([
    ['title', 'The bridge'],
    ['author', 'Ada Beck'],
    ['site', 'The Lookout'],
    ['date', '2025-08-19'],
    ['language', 'en'],
    ['url', 'https://a.example/bridge?x=1&y=2'],
  ]);
});

test('what is not known has no key', () => {
  const unknown = { byline: '', site: ' ', published: '', language: '' };
  expect(Object.keys(read(frontMatter(articleOf(root(), unknown))))).toEqual(['title', 'url']);
});

test.each(NASTY_TITLES.filter((title) => title.trim()))('a title stays one value on one line: %j', (title) => {
  const text = frontMatter(articleOf(root(), { title }));
  expect(text.split('\n')).toHaveLength(9);
  // Line breaks of YAML become spaces, what no file holds goes; the rest is as it was.
  const letters = (text: string) => text.toWellFormed().replace(/[\p{Cc}\s\ufffe]/gu, '');
  expect(letters(read(text).title)).toBe(letters(title));
});
