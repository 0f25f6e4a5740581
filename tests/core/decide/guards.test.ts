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
/** More than a fold may take along, less than even an element that draws a box may. */
const ONCE =
  'She goes on counting because a number on paper is the only thing that has never once asked her to restart it, and because her father counted here before her and his aunt before him, in the same green book.';

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
  [
    'a correction with a date',
    'safetyNotice',
    '<p id="x">Correction, 4 March: an earlier version of this story gave the wrong year. <a href="/c">Learn more</a></p>',
  ],
  [
    'a note on who paid',
    'safetyNotice',
    '<p id="x">Editor’s note: the Tidal Fund paid for the journey. <a href="/s">Learn more</a></p>',
  ],
  [
    'a number to call, in one word on what it is for',
    'safetyNotice',
    '<p id="x">For anyone who thinks of suicide: <a href="tel:988">988</a>, day and night.</p>',
  ],
  ['a disclosure', 'safetyNotice', '<p id="x">This article contains affiliate links. <a href="/d">Learn more</a></p>'],
  ['consent', 'safetyNotice', '<div id="x">We use cookies. <button>Accept</button></div>'],
  [
    'a payment',
    'ownForm',
    '<form id="x"><input type="email"><input autocomplete="cc-number"><button>Pay</button></form>',
  ],
  ['a login', 'ownForm', '<form id="x"><input type="password"><button>Sign up</button></form>'],
  ['a search', 'ownForm', '<form id="x" role="search"><input name="q"><button>Search</button></form>'],
  ['a search by its element', 'ownForm', '<search id="x"><input name="q"><button>Search</button></search>'],
  ['a player', 'ownForm', '<div id="x"><audio controls src="a.mp3"></audio><a href="/f">Follow the show</a></div>'],
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
  [
    'a table of plans',
    'reference',
    '<div id="x"><table><tr><th>Plan</th><th>Price</th></tr><tr><td>Small</td><td><a href="/b">Buy now</a></td></tr></table></div>',
  ],
  ['a definition', 'reference', '<dl><dt>Ask</dt><dd id="x"><a href="/b">Buy now</a></dd></dl>'],
  [
    'a picture with its caption',
    'storyMedia',
    '<div id="x"><figure><img src="a.jpg"><figcaption>The lock in June</figcaption></figure></div>',
  ],
  [
    'a gallery with credits',
    'storyMedia',
    `<div id="x">${'<figure><img src="a.jpg"><figcaption>The lock. <a href="/w">Photo: Ada Wren</a></figcaption></figure>'.repeat(3)}</div>`,
  ],
  [
    'a mock-up in a figure',
    'storyMedia',
    '<figure><div id="x"><a href="/b">Subscribe now</a></div><figcaption>How the box looked in June</figcaption></figure>',
  ],
  [
    'a credit inside a caption',
    'storyMedia',
    '<figcaption>The lock in June <span><p id="x">Photo: <a href="/w">Ada Wren</a></p></span></figcaption>',
  ],
  ['a quotation', 'quotation', '<blockquote id="x">Join us, said the keeper</blockquote>'],
  [
    'a verse',
    'quotation',
    '<blockquote id="x"><p>Come down and join the tide,<br>come down and join the sea</p></blockquote>',
  ],
  ['a pull quote', 'quotation', '<aside><q><p id="x">Join us, and bring your own paper.</p></q></aside>'],
  [
    'an interview under its labels',
    'soleProse',
    '<div id="x"><p><b>The Gauge:</b> So did you sign up for a survey that nobody had ever finished?</p><p><b>Ines Okafor:</b> We had the book and they wanted the numbers in it, so we read it aloud, twice.</p></div>',
  ],
  [
    'a transcript',
    'soleProse',
    '<div id="x"><p>OKAFOR: Sign up for what, I asked, and nobody on the quay that morning could tell.</p><p>WREN: They wanted the numbers and we had the book, so we read it aloud to the crew, twice.</p></div>',
  ],
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
    'the label “correction” over the headline of another story',
    '<p id="x"><a href="/s">Correction: what the keeper got wrong about the flood</a></p>',
    'related',
  ],
  [
    'a caption that is a link',
    '<figure id="x"><figcaption><a href="/g">All pictures of the lock</a></figcaption></figure>',
  ],
  [
    'a link to a place in the page, where no form stands',
    '<p><a href="#x">Skip ahead</a></p><div id="x"><a href="/b">Buy now</a></div>',
  ],
  [
    'a quotation with a way to act on it',
    '<blockquote id="x">Join us, says the keeper. <a href="/j">Sign up</a></blockquote>',
  ],
  [
    'an e-mail field that nothing on the page leads to',
    '<form id="x"><input type="email"><button>Join</button></form>',
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

test('a help line is kept however often it stands in the page', () => {
  const line = '<p id="x">If you or someone you know needs help, call the <a href="tel:116123">helpline</a>.</p>';
  expect(guard(line, [1, 2, 3])).toBe('safetyNotice');
});

test('a refrain is kept however often it stands in the page', () => {
  const refrain =
    '<blockquote id="x"><p>Join us, join us, down by the water,<br>join us before the tide</p></blockquote>';
  expect(guard(refrain, [1, 2, 3])).toBe('quotation');
});

test('a block in a shadow tree or a frame is out of reach', () => {
  const { page } = articleWith('<div id="x"><a href="/x">Sign up</a></div>');
  const block = { ...blockOf(page, 'x'), enclosed: true };
  expect(guardOf(page, { block, signals: [], category: 'promo' })).toBe('enclosed');
});

test('a header of headline and standfirst is kept, whatever it asks', () => {
  const head = '<header id="x"><h1>Harbour pilots trust the new tide model</h1><p>Sign up for patience.</p></header>';
  const { page } = pageFrom(
    `<main>${head}${`<p>${ONCE}</p>`.repeat(8)}</main>`,
    '<title>Harbour pilots trust the new tide model</title><meta property="og:type" content="article">',
  );
  expect(page.kind).toBe('article');
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category: 'promo' })).toBe('headline');
});

test('the story as a whole is kept where its headline stands elsewhere', () => {
  const { page } = pageFrom(
    `<h1>Harbour pilots trust the new tide model</h1><main id="x">${`<p>${ONCE}</p>`.repeat(8)}</main>`,
    '<title>Harbour pilots trust the new tide model</title><meta property="og:type" content="article">',
  );
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category: 'promo' })).toBe('headline');
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
  expect(guard(`<div id="x"><p>${ONCE}</p></div>`, [1, 2])).toBe('storyShare');
});

test('on a page that is no article everything is guarded', () => {
  const { page } = pageFrom('<div id="x">Sign up</div>');
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category: 'promo' })).toBe('notAnArticle');
});

/** A story so long that a paragraph more or less is no large share of it. */
const inLongStory = (html: string, category: Category) => {
  const { page } = articleWith(html, '', `<p>${ONCE}</p>`.repeat(12));
  return guardOf(page, { block: blockOf(page, 'x'), signals: [], category });
};

test('a box that the page itself draws may take more prose along than other blocks', () => {
  expect(inLongStory(`<div id="x"><p>${ONCE}</p></div>`, 'promo')).toBe('soleProse');
  expect(inLongStory(`<aside id="x"><p>${ONCE}</p></aside>`, 'promo')).toBeUndefined();
  expect(inLongStory(`<aside id="x"><p>${ONCE}</p><p>${ONCE}</p></aside>`, 'promo')).toBe('soleProse');
});

test.each<[what: string, html: string, category: Category]>([
  ['the site’s furniture', `<div id="x"><p>${ONCE}</p></div>`, 'chrome'],
  [
    'an excerpt under its title',
    `<div id="x"><a href="/s">What the gauge saw that winter</a><p>${ONCE}…</p></div>`,
    'related',
  ],
  ['a card with a link laid over it', `<div id="x"><a href="/s"></a><p>${ONCE}</p></div>`, 'related'],
  [
    'a pitch',
    `<div id="x"><p>Sign up for the letter on tides, gauges, locks, pilots and everything else that moves on the estuary before breakfast, and <a href="/n">get it in your inbox</a> each and every Friday morning, free of charge.</p></div>`,
    'newsletter',
  ],
])('%s is no prose of the story', (_, html, category) => {
  expect(inLongStory(html, category)).toBeUndefined();
});

test('a link past the menu protects no form of the story', () => {
  const form = '<form id="x"><h3>Get our letter</h3><input type="email"><button>Join</button></form>';
  const { page } = articleWith(form, '<a href="#main">Skip to content</a><div id="main">', '</div>');
  expect(guardOf(page, { block: blockOf(page, 'x'), signals: [], category: 'newsletter' })).toBeUndefined();
});
