// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cloneDocument } from '../../../src/article/clone';
import { jsonLdArticle } from '../../../src/article/json-ld';
import { type Metadata, readMetadata } from '../../../src/article/metadata';
import { pageOf } from './page';

function read(head: string, body = '<h1>The bridge is back</h1>'): Metadata {
  return readIn(cloneDocument(pageOf(body, head), new Set())?.document as Document);
}
const readIn = (page: Document) => readMetadata(page, jsonLdArticle(page));
const jsonLd = (value: string) => `<script type="application/ld+json">${value}</script>`;

test('the headline that the page shows is the title, where its metadata agree', () => {
  const title = '<title>The Bridge is back - News | Harbour Post</title>';
  expect(read(title, '<h2>Local</h2><h1>The bridge is back</h1>')).toMatchObject({
    title: 'The bridge is back',
    titleHeading: 1,
  });
});

test("an h1 that is the site's name is not the title", () => {
  const head = '<title>The bridge is back | Harbour Post</title><meta property="og:site_name" content="Harbour Post">';
  expect(read(head, '<h1>Harbour Post</h1><h2>The bridge is back</h2>')).toMatchObject({
    title: 'The bridge is back',
    titleHeading: 1,
  });
});

test("without a headline the title loses the site's name, and keeps any other part", () => {
  const site = '<meta property="og:site_name" content="Harbour Post">';
  expect(read(`<title>Bridge: a history - Harbour Post</title>${site}`, '').title).toBe('Bridge: a history');
  expect(read(`<title>Bridges - a history</title>${site}`, '').title).toBe('Bridges - a history');
});

test('JSON-LD comes first, wherever it keeps its article', () => {
  const graph = {
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': ['NewsArticle'],
        headline: 'H',
        author: [{ name: 'Ada &amp; Co' }, 'Ben'],
        publisher: { name: 'Post' },
        datePublished: '2025-10-14T07:15:00Z',
      },
    ],
  };
  const head = `${jsonLd(JSON.stringify(graph))}<meta name="author" content="Other"><meta property="article:published_time" content="2020-01-01">`;
  expect(read(head)).toMatchObject({ byline: 'Ada & Co, Ben', site: 'Post', published: '2025-10-14T07:15:00Z' });
});

test.each([
  '{',
  '[[[]]]',
  'null',
  '"x"',
  '{"@type":{"a":1}}',
  '{"@type":"Article","author":{"name":{"a":1}},"__proto__":{"headline":"x"}}',
])('odd JSON-LD %s is ignored', (value) =>
  expect(read(jsonLd(value))).toMatchObject({ title: 'The bridge is back', byline: '' }),
);

test('metadata are plain text: no control characters, no length without end', () => {
  const head = `<meta name="author" content="  Ada\u202e&#10;\u0000 Moor ${'x'.repeat(9999)}">`;
  const { byline } = read(head);
  expect(byline.startsWith('Ada Moor x')).toBe(true);
  expect(byline.length).toBeLessThanOrEqual(300);
});

test('a date that is not ISO 8601, or an author that is an address, is none', () => {
  const head =
    '<meta name="date" content="last Tuesday"><meta property="article:author" content="https://social.example/ada">';
  expect(read(head)).toMatchObject({ published: '', byline: '' });
});

test('of a byline that the page shows, the name is taken', () => {
  expect(read('', '<p class="byline">By Ada Moor | 3 May 2025</p>').byline).toBe('Ada Moor');
  expect(read('', '<p itemprop="author">Written by <b itemprop="name">Ada Moor</b></p>').byline).toBe('Ada Moor');
});

test('language and direction are those of the page, and of its script', () => {
  expect(read('')).toMatchObject({ language: 'en', direction: 'ltr' });
  const page = pageOf('<p>x</p>');
  page.documentElement.setAttribute('lang', 'fa-ir');
  expect(readIn(page)).toMatchObject({ language: 'fa-IR', direction: 'rtl' });
  page.documentElement.setAttribute('lang', '"><x');
  expect(readIn(page)).toMatchObject({ language: '', direction: 'ltr' });
});

test('the picture is what JSON-LD states, else what is shared', () => {
  const stated = (image: unknown) => jsonLd(JSON.stringify({ '@type': 'NewsArticle', image }));
  const shared = '<meta property="og:image" content=" https://a.example/s.jpg ">';
  expect(read(shared).image).toBe('https://a.example/s.jpg');
  for (const image of ['/b.jpg', ['/b.jpg', '/c.jpg'], { url: '/b.jpg' }, [{ '@type': 'ImageObject', url: '/b.jpg' }]])
    expect(read(stated(image) + shared).image).toBe('/b.jpg');
  expect(read(stated({ __proto__: { url: '/b.jpg' } }) + shared).image).toBe('https://a.example/s.jpg');
  expect(read('').image).toBe('');
});
