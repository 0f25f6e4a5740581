// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { guardOf } from '../../../src/decide/guards';
import type { Signal } from '../../../src/decide/types';
import { articleWith, blockOf, pageFrom } from '../page-from';

const guard = (html: string, copies?: number[]) => {
  const { page } = articleWith(html);
  const block = blockOf(page, 'x');
  const signals: Signal[] = [
    {
      block: block.id,
      detector: 'test',
      category: 'promo',
      strength: 1,
      reason: { key: 'repeated' },
      ...(copies ? { copies } : {}),
    },
  ];
  return guardOf(page, { block, signals });
};
const PROSE =
  'The engineer who built the gauge has kept a diary since the first winter, and in it she records each morning how far the paper and the machine disagreed.';

test('a box of an ordinary promo has no guard', () => {
  expect(guard('<div id="x"><h3>Learn it</h3><a href="/x">Sign up</a></div>')).toBeUndefined();
});

test.each([
  ['safetyNotice', '<p id="x">If you or someone you know is in danger, call the <a href="tel:1">helpline</a></p>'],
  ['safetyNotice', '<div id="x">We use cookies. <button>Accept</button></div>'],
  ['ownForm', '<form id="x"><input type="password"><button>Sign up</button></form>'],
  ['reference', '<div id="x"><pre>subscribe(now)</pre></div>'],
  ['reference', '<table><tr><th>Plan</th></tr><tr id="x"><td><a href="/b">Buy now</a></td></tr></table>'],
  ['storyMedia', '<div id="x"><figure><img src="a.jpg"><figcaption>The lock in June</figcaption></figure></div>'],
  ['quotation', '<blockquote id="x">Join us, said the keeper</blockquote>'],
  ['soleProse', `<div id="x"><p>${PROSE}</p></div>`],
] as const)('%s', (expected, html) => {
  expect(guard(html)).toBe(expected);
});

test('whatever holds the headline, or the story as a whole, is never folded', () => {
  const { page } = articleWith('');
  for (const id of [page.headline, page.article]) {
    const block = page.blocks[id];
    if (!block) throw new Error('an article has both');
    expect(guardOf(page, { block, signals: [] })).toBe('headline');
  }
});

test('prose of which there are copies is not sole, but a large share of the story stays all the same', () => {
  expect(guard(`<div id="x"><p>${PROSE}</p></div>`, [1, 2])).toBe('storyShare');
});

test('on a page that is no article everything is guarded', () => {
  const { page } = pageFrom('<div id="x">Sign up</div>');
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [] })).toBe('notAnArticle');
});
