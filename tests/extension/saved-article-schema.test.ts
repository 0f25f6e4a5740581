import { expect, test } from 'vitest';
import { ShapeFault, savedArticleOf } from '../../src/platform/saved-article-schema';
import { ARTICLE } from '../core/view/sample-article';

test('an article saved before what was left out was kept is read as it is', () => {
  const { leftOut, leftOutBeyond, ...older } = ARTICLE;
  expect(savedArticleOf(older)).toEqual({ ...ARTICLE, leftOut: [], leftOutBeyond: 0 });
});

test('what was left out is built anew, and of a kind that is known', () => {
  const body = { type: 'root', children: [{ type: 'text', value: 'Act now' }], position: 1 };
  const passage = { category: 'newsletter', times: 2, body, words: 2, more: 1 };
  const { leftOut } = savedArticleOf({ ...ARTICLE, leftOut: [passage, { ...passage, category: 'unheard of' }] });
  const built = { times: 2, words: 2, body: { type: 'root', children: [{ type: 'text', value: 'Act now' }] } };
  expect(leftOut).toEqual([
    { ...built, category: 'newsletter' },
    { ...built, category: 'other' },
  ]);
  expect(() => savedArticleOf({ ...ARTICLE, leftOut: [{ ...passage, times: '2' }] })).toThrow(ShapeFault);
});
