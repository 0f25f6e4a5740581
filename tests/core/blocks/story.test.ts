// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { contains } from '../../../src/blocks/queries';
import { articleWith, blockOf, pageFrom } from '../page-from';

const SENTENCE =
  'The committee read the whole report aloud and then asked the engineers for another month of measurements.';

test('a headline over prose is an article, and the story is inside its container', () => {
  const { page } = articleWith('');
  expect(page.kind).toBe('article');
  expect(page.blocks[page.article]?.tag).toBe('main');
  expect(page.blocks[page.headline]?.tag).toBe('h1');
});

test('a page of linked headings with teasers is not an article', () => {
  const result = `<li><h3><a href="/r">A result with a title</a></h3><p>${SENTENCE}</p></li>`;
  const { page } = pageFrom(`<h1>Results for tide model</h1><ol>${result.repeat(12)}</ol>`);
  expect(page.kind).toBe('other');
});

test('an app with hardly a sentence is not an article', () => {
  const { page } = pageFrom('<h1>Dashboard</h1><div><button>Run</button><p>Idle</p></div>');
  expect(page.kind).toBe('other');
});

test('a short piece is believed when it calls itself an article', () => {
  const body = `<h1>A title</h1><p>${SENTENCE}</p><p>${SENTENCE} Again.</p><p>${SENTENCE} Once more.</p>`;
  const type = (kind: string) => `<title>A title</title><meta property="og:type" content="${kind}">`;
  expect(pageFrom(body, type('article')).page.kind).toBe('article');
  expect(pageFrom(body, type('website')).page.kind).toBe('other');
});

test('a story whose every paragraph is nested one level deeper stays whole', () => {
  const nest = (depth: number): string =>
    depth === 0 ? '' : `<div><p id="p${depth}">${SENTENCE} ${depth}</p>${nest(depth - 1)}</div>`;
  const { page } = pageFrom(`<main><h1>A title</h1>${nest(24)}</main>`);
  const article = page.blocks[page.article];
  expect(page.kind).toBe('article');
  for (const id of ['p24', 'p1']) expect(article && contains(article, blockOf(page, id).id)).toBe(true);
});

test('paragraphs that each stand alone between headings and buttons are no story', () => {
  const card = (n: number) =>
    `<div><h3>Gauge ${n}</h3><p>${SENTENCE} ${n}</p><a class="btn" href="/${n}">See it</a></div>`;
  const cards = Array.from({ length: 12 }, (_, n) => card(n)).join('');
  expect(pageFrom(`<h1>A title</h1>${cards}`).page.kind).toBe('other');
});

test('a page that calls itself a product is believed, unless it also calls itself an article', () => {
  const body = `<h1>A title</h1>${`<p>${SENTENCE}</p>`.repeat(12)}`;
  const data = (...types: string[]) =>
    `<title>A title</title><script type="application/ld+json">[${types.map((type) => `{"@type":"${type}"}`).join()}]</script>`;
  expect(pageFrom(body, data('Product')).page.kind).toBe('other');
  expect(pageFrom(body, data('Product', 'NewsArticle')).page.kind).toBe('article');
});

test('the headline is the h1 that agrees with the title', () => {
  const { page } = pageFrom(
    `<h1 id="site">The Daily Gauge</h1><main><h1 id="story">Pilots trust tides</h1>${`<p>${SENTENCE}</p>`.repeat(12)}</main>`,
    '<title>Pilots trust tides | The Daily Gauge</title>',
  );
  expect(page.headline).toBe(blockOf(page, 'story').id);
});

test('prose in navigation, asides and footers makes no article', () => {
  const { page } = pageFrom(`<h1>A title</h1><footer>${`<p>${SENTENCE}</p>`.repeat(20)}</footer>`);
  expect(page.kind).toBe('other');
});
