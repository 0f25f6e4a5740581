// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { toHtmlFile } from '../../../../src/article/exports/html';
import { h, root } from '../build';
import { articleOf, entry, NASTY, NASTY_TITLES, PICTURES, WORDS } from './nasty';

const parse = (file: string) => new DOMParser().parseFromString(file, 'text/html');
const page = (...parts: Parameters<typeof articleOf>) => parse(toHtmlFile(articleOf(...parts), PICTURES, WORDS));

describe('a web page of an article', () => {
  test('says what it is, in which language, by whom, from where', () => {
    const document = page(root(h('p', 'x')), { language: 'ar', direction: 'rtl' });
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
    expect(document.title).toBe('The bridge');
    expect(document.querySelector('meta[name=author]')?.getAttribute('content')).toBe('Ada Beck');
    expect(document.querySelector('meta[name=date]')?.getAttribute('content')).toBe('2025-08-19');
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://a.example/bridge?x=1&y=2',
    );
    expect(document.querySelector('.source a')?.getAttribute('href')).toBe('https://a.example/bridge?x=1&y=2');
  });

  test('may do nothing: no scripts, no requests', () => {
    const file = toHtmlFile(NASTY, PICTURES, WORDS);
    const document = parse(file);
    expect(document.querySelector('meta[http-equiv=Content-Security-Policy]')?.getAttribute('content')).toContain(
      "default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    expect(document.querySelector('script, iframe, object, link:not([rel=canonical]), [onload], [srcset]')).toBeNull();
    const loaded = [...document.querySelectorAll('[src]')].map((node) => node.getAttribute('src') ?? '');
    expect(loaded.filter((address) => !address.startsWith('data:image/'))).toEqual([]);
    expect(file).not.toMatch(/url\(|@import/);
  });

  test('holds the pictures that could be had, and says of others that they are not there', () => {
    const document = parse(toHtmlFile(NASTY, PICTURES, WORDS));
    expect(document.querySelector('figure img')?.getAttribute('src')).toMatch(/^data:image\/png;base64,iVBORw0KGgo/);
    const left = page(root(h('p', h('img', { src: 'https://a.example/gone.png', alt: 'A chart' })))).querySelector(
      '.picture-out',
    );
    expect(left?.querySelector('a')?.getAttribute('href')).toBe('https://a.example/gone.png');
    expect(left?.textContent).toBe('A chart Not in this file; the link leads to it.');
  });

  test('has a table of contents that leads to its headings', () => {
    const body = root(h('h2', { id: 'section-1' }, 'A'), h('h3', { id: 'section-2' }, 'B'));
    const outline = [entry('section-1', 'A', 1, [entry('section-2', 'B', 2)]), entry('section-3', 'Not there')];
    const document = page(body, { outline });
    expect([...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual([
      '#section-1',
      '#section-2',
    ]);
    expect(document.querySelector('nav ol ol a')?.textContent).toBe('B');
    expect(page(root(h('p', 'x'))).querySelector('nav')).toBeNull();
  });

  test('has each id once, and links that lead somewhere', () => {
    const document = parse(toHtmlFile(NASTY, PICTURES, WORDS));
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(
      links.filter((href) => (href.startsWith('#') ? !ids.includes(href.slice(1)) : !/^https?:\/\/./.test(href))),
    ).toEqual([]);
    expect(document.querySelector('a a')).toBeNull();
  });

  test.each(NASTY_TITLES)('shows a title as text: %j', (title) => {
    const document = page(root(), { title });
    expect(document.querySelectorAll('h1 *, title *, script')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent?.trim()).not.toBe('');
  });
});
