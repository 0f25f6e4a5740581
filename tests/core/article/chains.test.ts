// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { shortenChains } from '../../../src/article/chains';
import { readArticle } from '../../../src/article/read';
import { articleBody } from '../../../src/article/text';
import { pageOf, prose } from './page';

const nested = (inner: string, depth: number, tag = '<div>') => tag.repeat(depth) + inner + '</div>'.repeat(depth);

function boxesLeft(html: string): number {
  const page = pageOf(html);
  shortenChains(page);
  expect(page.body.textContent).toBe('x');
  return page.querySelectorAll('div').length;
}

test('a long chain keeps a few boxes and its last one', () => {
  expect(boxesLeft(nested('x', 300))).toBeLessThan(10);
  expect(boxesLeft(nested('<div id="last">x</div>', 300))).toBeLessThan(10);
});

test('short chains, and chains that say something, stay', () => {
  expect(boxesLeft(nested('x', 5))).toBe(5);
  expect(boxesLeft(nested('x', 30, '<div hidden>'))).toBe(30);
});

test('blocks that stand each in a chain of its own come out whole', () => {
  const page = pageOf(
    `<div>${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => nested(`<p>${prose(n)}</p>`, n + 4)).join('')}</div>`,
  );
  const body = readArticle(page, { omitted: new Map(), isArticle: true, pageWords: 0 })?.article.body;
  expect(articleBody(body ?? { type: 'root', children: [] }).split('\n')).toHaveLength(8);
});
