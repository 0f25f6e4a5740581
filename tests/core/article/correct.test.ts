import { expect, test } from 'vitest';
import { blocksOf } from '../../../src/article/correct';
import { h, root, show } from './build';
import { prose } from './page';

const story = [1, 2, 3].map((number) => h('p', prose(number)));
const titles = (count: number) => Array.from({ length: count }, (_, at) => h('h3', `Bridge number ${at}`));
const left = (isArticle: boolean, ...end: Parameters<typeof root>) =>
  show(
    root(
      ...blocksOf(root(...story, ...end), {
        isArticle,
        isWhole: false,
        title: '',
        byline: '',
        titleMark: -1,
        statement: undefined,
        base: 'https://example.org/',
      }),
    ),
  );

test('an article does not end with headings, however many', () => {
  expect(left(true, ...titles(2))).toBe(show(root(...story)));
  expect(left(true, ...titles(9))).toBe(show(root(...story)));
});

test('what is no article may end with a list of titles, but not with a few', () => {
  expect(left(false, ...titles(3))).toBe(show(root(...story)));
  expect(left(false, ...titles(4))).toBe(show(root(...story, ...titles(4))));
});
