import { expect, test } from 'vitest';
import { toQuote } from '../../../../src/article/exports/quote';
import { h, root } from '../build';
import { articleOf } from './nasty';

const article = articleOf(
  root(h('h2', 'Why'), h('p', 'It fell on Tuesday morning, said those who had seen it. Nobody was hurt.')),
  {
    url: 'https://a.example/b',
  },
);

test('what is selected, its paragraphs apart, and where it is from', () => {
  expect(toQuote(article, 'Nobody  was\nhurt.')).toBe(
    '> Nobody was\n>\n> hurt.\n\n— The bridge, Ada Beck, The Lookout, https://a.example/b#:~:text=Nobody%20was,hurt.',
  );
});

test('the lead sentence where nothing is selected', () => {
  expect(toQuote(article, ' \n ').split('\n')[0]).toBe('> It fell on Tuesday morning, said those who had seen it.');
});

test('only the source where there is nothing to quote', () => {
  expect(toQuote(articleOf(root(), { url: 'https://a.example/b', byline: '' }), '')).toBe(
    '— The bridge, The Lookout, https://a.example/b',
  );
});
