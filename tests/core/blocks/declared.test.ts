// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type Declared, declaredBy } from '../../../src/blocks/declared';

const declared = (head: string, body = '') =>
  declaredBy(new DOMParser().parseFromString(`<html><head>${head}</head><body>${body}</body></html>`, 'text/html'));
const structured = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const SAYS: readonly [what: string, key: keyof Declared, head: string, body?: string][] = [
  ['structured data of a news story', 'structuredArticle', structured({ '@type': 'NewsArticle' })],
  ['a story among other data', 'structuredArticle', structured({ '@graph': [{ '@type': ['WebPage', 'Article'] }] })],
  ['structured data of a product', 'other', structured({ '@type': 'Product' })],
  ['an Open Graph article', 'graphArticle', '<meta property="og:type" content="article">'],
  ['a time of publication', 'published', '<meta property="article:published_time" content="2025-03-01">'],
  ['a section', 'filed', '<meta property="article:section" content="Tides">'],
  ['a byline by its class', 'signed', '', '<p class="Post-Byline">Ines Okafor</p>'],
  ['a link to the author', 'signed', '', '<a rel="nofollow author" href="/ines">Ines Okafor</a>'],
  ['one article element', 'oneArticle', '', '<article>Tides</article>'],
  ['more forms than a search and a newsletter', 'manyForms', '', '<form></form>'.repeat(3)],
];

test.each(SAYS)('%s is heard, and nothing else from it', (_, key, head, body = '') => {
  const silent = declared('');
  expect(declared(head, body)).toEqual({ ...silent, [key]: !silent[key] });
});

test.each<[keyof Declared, string, string]>([
  ['structuredArticle', structured({ '@type': 'WebPage', about: 'Article' }), ''],
  ['graphArticle', '<meta property="og:type" content="website">', ''],
  ['oneArticle', '', '<article>Tides</article><article>Gauges</article>'],
  ['manyForms', '', '<form></form><form></form>'],
])('%s is not heard in what only looks like it', (key, head, body) => {
  expect(declared(head, body)[key]).toBe(false);
});

test('the title is the page’s own, not that of a drawing in it', () => {
  expect(declared('<title> Tides </title>', '<svg><title>Logo</title></svg>').title).toBe('Tides');
  expect(declared('', '<svg><title>Logo</title></svg>').title).toBe('');
});

test.each([
  ['https://paper.example/', false, true],
  ['https://paper.example/tides', false, true],
  ['https://paper.example/2025/03/tides', true, false],
  ['https://paper.example/news/2025-03-tides', true, false],
  ['https://paper.example/model/2025x/tides', false, false],
])('%s: dated %s, shallow %s', (url, dated, shallow) => {
  const page = new DOMParser().parseFromString('<p>x</p>', 'text/html');
  // On the prototype: what stands on the document itself may be the page's own.
  Object.setPrototypeOf(page, Object.create(Object.getPrototypeOf(page), { URL: { value: url } }));
  expect(declaredBy(page)).toMatchObject({ dated, shallow });
});
