import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { toEpubFile } from '../../../../src/article/exports/epub';
import type { Article } from '../../../../src/article/types';
import { h, root } from '../build';
import { all, named, validate } from './epub-rules';
import { articleOf, entry, NASTY, NASTY_TITLES, PICTURES, WORDS } from './nasty';

const NOW = new Date('2026-01-02T03:04:05.678Z');
const bookOf = (article: Article) => toEpubFile(article, PICTURES, WORDS, NOW);
const opened = async (article: Article) => validate(await bookOf(article));
const texts = (nodes: readonly XmlElement[]) => nodes.map((node) => node.text);

describe('an EPUB of an article', () => {
  test('keeps the rules, whatever the article holds', async () => {
    await opened(NASTY);
  });

  test.each(NASTY_TITLES)('keeps them with any title: %j', async (title) => {
    const { description } = await opened({
      ...NASTY,
      title,
      byline: title,
      site: title,
      published: title,
      url: title,
      language: title,
    });
    expect(texts(all(description, 'dc:title')).join('').trim()).not.toBe('');
  });

  test('begins with its type, as it is and with nothing beside it', async () => {
    const bytes = await bookOf(NASTY);
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    // Method, length of the name, length of the extra field.
    expect([view.getUint16(8, true), view.getUint16(26, true), view.getUint16(28, true)]).toEqual([0, 8, 0]);
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  test('says what it is', async () => {
    const { description } = await opened(articleOf(root(h('p', 'x')), { language: 'pt-BR' }));
    const one = (name: string) => texts(all(description, name))[0];
    expect(one('dc:title')).toBe('The bridge');
    expect(one('dc:creator')).toBe('Ada Beck');
    expect(one('dc:publisher')).toBe('The Lookout');
    expect(one('dc:language')).toBe('pt-BR');
    expect(one('dc:date')).toBe('2025-08-19');
    expect(one('dc:source')).toBe('https://a.example/bridge?x=1&y=2');
    expect(one('dc:identifier')).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(texts(all(description, 'meta'))).toContain('2026-01-02T03:04:05Z');
  });

  test('has the same identifier each time, and another for another article', async () => {
    const identifier = async (article: Article) => texts(all((await opened(article)).description, 'dc:identifier'))[0];
    expect(await identifier(NASTY)).toBe(await identifier({ ...NASTY, title: 'Mended' }));
    expect(await identifier(NASTY)).not.toBe(await identifier({ ...NASTY, published: '2025-08-20' }));
  });

  test('does not claim a language or a date that it does not know', async () => {
    const { description } = await opened(articleOf(root(h('p', 'x')), { language: '', published: '', byline: '' }));
    expect(texts(all(description, 'dc:language'))).toEqual(['und']);
    expect([...all(description, 'dc:date'), ...all(description, 'dc:creator')]).toEqual([]);
  });

  test('turns its pages in the article’s direction', async () => {
    const { description, documents } = await opened(articleOf(root(h('p', 'x')), { direction: 'rtl', language: 'ar' }));
    expect(all(description, 'spine')[0]?.attributes['page-progression-direction']).toBe('rtl');
    expect(documents.get('text.xhtml')?.attributes).toMatchObject({ dir: 'rtl', lang: 'ar', 'xml:lang': 'ar' });
  });

  test('nests its contents as the outline does; without sections there is one entry', async () => {
    const { navigation } = await opened(NASTY);
    expect(texts(all(navigation, 'a'))).toEqual([NASTY.title, 'One & <two>', '第二 ]]>']);
    expect(all(navigation, 'ol').map((list) => list.children.length)).toEqual([2, 1]);
    expect(all((await opened(articleOf(root(h('p', 'x'))))).navigation, 'a')).toHaveLength(1);
  });

  test('holds each picture once, the first as its cover', async () => {
    const image = () => h('img', { src: 'https://a.example/span.png', alt: 'A span' });
    const { description, files } = await opened(articleOf(root(h('p', image()), h('p', image()))));
    expect([...files.keys()].filter((path) => path.startsWith('EPUB/pictures/'))).toEqual(['EPUB/pictures/1.png']);
    const [cover] = all(description, 'item').filter(named('properties', 'cover-image'));
    expect(cover?.attributes).toMatchObject({ href: 'pictures/1.png', 'media-type': 'image/png' });
  });

  test('links to the pictures that could not be had, and says so', async () => {
    const { documents } = await opened(
      articleOf(root(h('p', h('img', { src: 'https://a.example/gone.png', alt: 'A chart' })))),
    );
    expect(documents.get('text.xhtml')?.text).toContain('A chart Not in this file');
  });

  test('declares formulas, in their own namespace', async () => {
    const { description, documents } = await opened(NASTY);
    expect(all(description, 'item').find(named('id', 'text-1'))?.attributes['properties']).toBe('mathml');
    const page = documents.get('text.xhtml');
    expect(page && all(page, 'math')[0]?.attributes['xmlns']).toBe('http://www.w3.org/1998/Math/MathML');
  });

  test('is divided at its top sections where it is long, its links too', async () => {
    const long = 'A sentence about a bridge that fell. '.repeat(5000);
    const section = (number: number) => [h('h2', { id: `section-${number}` }, `Part ${number}`), h('p', long)];
    const back = h('p', h('a', { href: '#section-1' }, 'first'), h('a', { href: '#section-3' }, 'third'));
    const article = articleOf(root(...section(1), ...section(2), ...section(3), back), {
      outline: [1, 2, 3].map((number) => entry(`section-${number}`, `Part ${number}`)),
    });
    const { documents, description } = await opened(article);
    expect([...documents.keys()].filter((path) => path.startsWith('text'))).toEqual([
      'text-1.xhtml',
      'text-2.xhtml',
      'text-3.xhtml',
    ]);
    expect(all(description, 'itemref').map((item) => item.attributes['idref'])).toEqual(['text-1', 'text-2', 'text-3']);
    const last = documents.get('text-3.xhtml');
    expect(last && all(last, 'a').map((link) => link.attributes['href'])).toEqual([
      'text-1.xhtml#section-1',
      '#section-3',
    ]);
  });

  test('its files are made of nothing but what it says', async () => {
    const files = unzipSync(await bookOf(NASTY));
    expect(parseXml(strFromU8(files['META-INF/container.xml'] ?? new Uint8Array())).text).toBe('');
  });
});
