import { expect, test } from 'vitest';
import { trimTail } from '../../../src/article/tail';
import { h, root, show } from './build';

const story = h('p', 'On Tuesday the mayor cut the ribbon.');
const trimmed = (...blocks: ReturnType<typeof h>[]) => show(root(...trimTail(blocks)));

test('headings at the end, under which nothing is left, go with the lines in capitals', () => {
  expect(trimmed(story, h('h3', 'Comments'), h('p', 'RECENT ARTICLES'), h('hr'))).toBe(show(story));
});

test('a heading with something under it stays, and so does the last line of a story', () => {
  const heading = h('h3', 'Why it fell');
  const blocks = [h('p', 'WHAT NOW'), heading, story];
  expect(trimmed(...blocks)).toBe(show(root(...blocks)));
  for (const last of ['No.', 'WE WON!', 'Ada Moor', '2019', '東京']) {
    expect(trimmed(story, h('p', last))).toBe(show(root(story, h('p', last))));
  }
});

test('nothing is left of headings alone', () => {
  expect(trimTail([h('h2', 'One'), h('h2', 'Two')])).toEqual([]);
});
