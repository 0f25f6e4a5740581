// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { guardOf } from '../../../src/decide/guards';
import type { Category, Signal } from '../../../src/decide/types';
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
  return guardOf(page, { block, signals, category: 'promo' });
};
/** More than a box may take along, less than a large share of the story. */
const ONCE =
  'She goes on counting because a number on paper is the only thing that has never once asked her to restart it, and because her father counted here before her and his aunt before him, in the same green book.';
const PROSE =
  'The engineer who built the gauge has kept a diary since the first winter, and in it she records each morning how far the paper and the machine disagreed.';

test('a box of an ordinary promo has no guard', () => {
  expect(guard('<div id="x"><h3>Learn it</h3><a href="/x">Sign up</a></div>')).toBeUndefined();
});

test.each([
  [
    'a help line',
    'safetyNotice',
    '<p id="x">If you or someone you know is in danger, call the <a href="tel:1">helpline</a></p>',
  ],
  [
    'a label over a correction',
    'safetyNotice',
    '<div id="x"><b>Correction</b> <a href="/c">See what we changed</a></div>',
  ],
  ['a disclosure', 'safetyNotice', '<p id="x">This article contains affiliate links. <a href="/d">Learn more</a></p>'],
  ['consent', 'safetyNotice', '<div id="x">We use cookies. <button>Accept</button></div>'],
  ['a login', 'ownForm', '<form id="x"><input type="password"><button>Sign up</button></form>'],
  ['a search', 'ownForm', '<form id="x" role="search"><input name="q"><button>Search</button></form>'],
  [
    'a form that the page leads to',
    'ownForm',
    '<p><a href="#x">Join here</a></p><form id="x"><input type="email"><button>Join</button></form>',
  ],
  ['a listing', 'reference', '<div id="x"><pre>subscribe(now)</pre></div>'],
  [
    'a row of a table with headers',
    'reference',
    '<table><tr><th>Plan</th></tr><tr id="x"><td><a href="/b">Buy now</a></td></tr></table>',
  ],
  ['a definition', 'reference', '<dl><dt>Ask</dt><dd id="x"><a href="/b">Buy now</a></dd></dl>'],
  [
    'a picture with its caption',
    'storyMedia',
    '<div id="x"><figure><img src="a.jpg"><figcaption>The lock in June</figcaption></figure></div>',
  ],
  [
    'a mock-up in a figure',
    'storyMedia',
    '<figure><div id="x"><a href="/b">Subscribe now</a></div><figcaption>How the box looked in June</figcaption></figure>',
  ],
  ['a quotation', 'quotation', '<blockquote id="x">Join us, said the keeper</blockquote>'],
  ['a paragraph that occurs once', 'soleProse', `<div id="x"><p>${ONCE}</p></div>`],
  [
    'what the page hides for now',
    'soleProse',
    `<div id="x"><a href="/b">Show</a><div hidden><p>${ONCE}</p></div></div>`,
  ],
] as const)('%s is kept: %s', (_, expected, html) => {
  expect(guard(html)).toBe(expected);
});

const UNPROTECTED: readonly [what: string, html: string, category?: Category][] = [
  [
    'a caption that is a pitch',
    '<figure id="x"><img src="a.jpg"><figcaption>Need more tides? <a href="/s">Subscribe to our sister title</a> today.</figcaption></figure>',
  ],
  [
    'the word suicide in the headline of another story',
    '<p id="x"><a href="/s">What the suicide of a keeper did to the harbour</a></p>',
    'related',
  ],
  [
    'a layout table',
    '<table id="x"><tr><td>Cut your bill</td></tr><tr><td><a href="/t">Start your free trial</a></td></tr></table>',
  ],
];

test.each(UNPROTECTED)('%s protects nothing', (_, html, category = 'promo') => {
  const { page } = articleWith(html);
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category })).toBeUndefined();
});

test('a block in a shadow tree or a frame is out of reach', () => {
  const { page } = articleWith('<div id="x"><a href="/x">Sign up</a></div>');
  const block = { ...blockOf(page, 'x'), enclosed: true };
  expect(guardOf(page, { block, signals: [], category: 'promo' })).toBe('enclosed');
});

test('whatever holds the headline, or the story as a whole, is never folded', () => {
  const { page } = articleWith('');
  for (const id of [page.headline, page.article]) {
    const block = page.blocks[id];
    if (!block) throw new Error('an article has both');
    expect(guardOf(page, { block, signals: [], category: 'promo' })).toBe('headline');
  }
});

test('prose of which there are copies is not sole, but a large share of the story stays all the same', () => {
  expect(guard(`<div id="x"><p>${PROSE}</p></div>`, [1, 2])).toBe('storyShare');
});

test('on a page that is no article everything is guarded', () => {
  const { page } = pageFrom('<div id="x">Sign up</div>');
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category: 'promo' })).toBe('notAnArticle');
});
