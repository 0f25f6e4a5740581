// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { MARK, unsaidTree } from '../../../src/article/left-out/unsaid-tree';
import { readArticle } from '../../../src/article/read';
import { textOf } from '../../../src/article/tree';
import type { Article } from '../../../src/article/types';
import type { Category } from '../../../src/decide/types';
import { show } from './build';
import { pageOf, paragraphs, prose } from './page';

function read(page: Document, omitted: Readonly<Record<string, Category>> = {}): Article {
  const boxes = Object.entries(omitted).flatMap(([selector, category]) =>
    [...page.querySelectorAll(selector)].map((element): [Element, Category] => [element, category]),
  );
  const story = page.querySelector('main') ?? undefined;
  const reading = readArticle(page, { omitted: new Map(boxes), story, isArticle: true, pageWords: 500 });
  if (!reading) throw new Error('no article');
  return reading.article;
}

const kinds = ({ leftOut }: Article) => leftOut.map(({ category, times }) => `${category} ${times}`);

test('copies of a box that was decided against are one passage with their number', () => {
  const box = '<div class="box"><h2>Join us</h2><p>Get it by mail.</p></div>';
  const page = pageOf(`<main>${paragraphs(1, 2)}${box}${paragraphs(3, 4)}${box}${paragraphs(5, 6)}</main>`);
  const article = read(page, { '.box': 'newsletter' });
  expect(kinds(article)).toEqual(['newsletter 2']);
  expect(article.leftOut.map(({ body }) => show(body))).toEqual(['<h3>Join us</h3><p>Get it by mail.</p>']);
});

test('menus, footers and columns beside the story are not left out of it', () => {
  const page = pageOf(
    `<div class="box">Act now</div><nav class="box">Menu</nav><main>${paragraphs(1, 4)}</main><aside><p class="box">Other</p></aside><footer class="box">Foot</footer>`,
  );
  expect(read(page, { '.box': 'promo' }).leftOut.map(({ body }) => textOf(body))).toEqual(['Act now']);
});

test('the main column counts beyond the box that holds the prose, but not what stands beside the story', () => {
  const page = pageOf(
    `<article><header><p>What stands first in small letters</p></header><main>${paragraphs(1, 6)}</main><footer><p>Ana Moor keeps bees</p></footer><aside><p>Most read</p></aside><nav><p>Next story</p></nav></article><div>Elsewhere</div>`,
  );
  expect(read(page).leftOut.map(({ body }) => textOf(body))).toEqual([
    'What stands first in small letters',
    'Ana Moor keeps bees',
  ]);
});

test('what extraction passes over in the story is kept as other, side by side in one passage', () => {
  const page = pageOf(
    `<main>${paragraphs(1, 4)}<div class="sidebar"><p>First line of a frame</p><p>Second line of it</p></div>${paragraphs(5, 6)}</main>`,
  );
  expect(read(page).leftOut).toMatchObject([{ category: 'other', times: 1, words: 9 }]);
});

test('every block of the story is in the body or among what was left out', () => {
  const page = pageOf(
    `<main><h1>A title</h1><p>By Ana Moor</p>${paragraphs(1, 4)}<ul class="tags"><li><a href="/x">Tag one</a></li><li><a href="/y">Tag two</a></li></ul><form><p>Write to us about it</p></form>${paragraphs(5, 6)}<footer><p>All rights kept</p></footer></main>`,
  );
  const article = read(page);
  expect(article.leftOut).not.toEqual([]);
  const texts = [article.body, ...article.leftOut.map(({ body }) => body)].map(textOf).join(' ');
  for (const text of ['Tag one', 'Tag two', 'Write to us about it', 'All rights kept', prose(1), prose(6)])
    expect(texts).toContain(text);
});

test('what the page hides, its scripts and the title do not count', () => {
  const page = pageOf(
    `<main><h1>A title</h1>${paragraphs(1, 4)}<div style="display:none"><p>Never shown</p></div><script>x()</script><template><p>Later</p></template></main>`,
  );
  expect(read(page).leftOut).toEqual([]);
});

test('a passage is safe and has no ids', () => {
  const page = pageOf(
    `<main>${paragraphs(1, 4)}<div class="box"><h2 id="section-1" onclick="x()">Act</h2><a href="javascript:x()">now</a><a href="/a">here</a></div></main>`,
    '<base href="https://a.example/"><title>A title</title>',
  );
  const passage = JSON.stringify(read(page, { '.box': 'promo' }).leftOut);
  expect(passage).toContain('https://a.example/a');
  expect(passage).not.toMatch(/section-1|onclick|javascript/);
});

test('more than a message should carry is counted instead', () => {
  const boxes = Array.from({ length: 203 }, (_, at) => `<div class="box">Box ${at}</div>`).join('');
  const article = read(pageOf(`<main>${paragraphs(1, 6)}${boxes}</main>`), { '.box': 'promo' });
  expect([article.leftOut.length, article.leftOutBeyond]).toEqual([200, 3]);
});

test('boxes nested deeper than can be copied leave their words', () => {
  const deep = `${'<div>'.repeat(400)}<p>Said at the very bottom</p>${'</div>'.repeat(400)}`;
  const page = pageOf(`<main>${paragraphs(1, 6)}<div class="box">${deep}</div></main>`);
  expect(read(page, { '.box': 'promo' }).leftOut.map(({ body }) => textOf(body))).toEqual(['Said at the very bottom']);
});

test('nothing of the page is made anew, which could load pictures and run what the page defines', () => {
  const page = pageOf('<main><p onclick="x()">Act now <img src="/a.png" srcset="/b.png 2x"></p></main>');
  const live = page.querySelector('main');
  if (!live) throw new Error('no story');
  const copies = vi.spyOn(Node.prototype, 'cloneNode');
  const imports = vi.spyOn(Document.prototype, 'importNode');
  const tree = unsaidTree(live, { isHidden: () => false });
  expect(copies.mock.calls.length + imports.mock.calls.length).toBe(0);
  const [paragraph] = tree?.children ?? [];
  expect(paragraph).toMatchObject({
    properties: {},
    children: [{ value: 'Act now ' }, { properties: { src: '/a.png' } }],
  });
});

test('of what the body says, a tree holds a mark without words, and nothing where nothing is unsaid', () => {
  const page = pageOf('<main><div><p>Said</p><p>Said</p></div><ul><li>Said</li><li>Unsaid</li></ul></main>');
  const live = page.querySelector('main');
  if (!live) throw new Error('no story');
  const said = new Set([...page.querySelectorAll('p, li')].filter(({ textContent }) => textContent === 'Said'));
  const tree = unsaidTree(live, { said, isHidden: () => false });
  expect(tree?.children.map(show)).toEqual([`<p>${MARK}</p>`, `<ul><li>${MARK}</li><li>Unsaid</li></ul>`]);
  expect(unsaidTree(live.children[0] ?? live, { said, isHidden: () => false })).toBeUndefined();
});

test('a line with the date that the view shows says nothing more, one with another date does', () => {
  const lines = '<p>By <a href="/ana">Ana Moor</a> · 3 May 2025</p><p>Last updated: 9 May 2025</p>';
  const page = pageOf(
    `<main>${lines}${paragraphs(1, 6)}</main>`,
    '<title>A title</title><meta name="author" content="Ana Moor"><meta property="article:published_time" content="2025-05-03T08:00:00Z">',
  );
  expect(read(page).leftOut.map(({ body }) => textOf(body))).toEqual(['Last updated: 9 May 2025']);
});

test('a formula that the article tells by its source is not left out of it, and neither is the sentence around it', () => {
  const math =
    '<math><semantics><mrow><mi>E</mi><mo>=</mo><mi>σ</mi></mrow><annotation encoding="application/x-tex">E = \\sigma</annotation></semantics></math>';
  const katex = `<span class="katex"><span class="katex-mathml">${math}</span><span class="katex-html" aria-hidden="true">E=σ</span></span>`;
  const page = pageOf(
    `<main>${paragraphs(1, 3)}<p>Along the whole of the old pier they found ${katex} and wrote it down.</p><p>${katex}</p>${paragraphs(4, 6)}</main>`,
  );
  expect(read(page).leftOut).toEqual([]);
});
