// Articles that a careless export would break on.
import type { Article, FileWords, OutlineEntry, Picture, Pictures } from '../../../../src/article/types';
import { h, root } from '../build';

export const WORDS: FileWords = {
  language: 'en',
  date: '19 August 2025',
  contents: 'Contents',
  source: 'Original:',
  picture: 'Picture',
  pictureOut: 'Not in this file; the link leads to it.',
  untitled: 'Untitled article',
};

export function articleOf(body: Article['body'], others: Partial<Article> = {}): Article {
  return {
    url: 'https://a.example/bridge?x=1&y=2',
    title: 'The bridge',
    byline: 'Ada Beck',
    site: 'The Lookout',
    published: '2025-08-19',
    language: 'en',
    direction: 'ltr',
    body,
    outline: [],
    statistics: { pageWords: 0, articleWords: 0 },
    leftOut: [],
    leftOutBeyond: 0,
    ...others,
  };
}

export const entry = (id: string, title: string, level = 1, children: OutlineEntry[] = []): OutlineEntry => ({
  id,
  title,
  level,
  words: 1,
  children,
});

/** Titles that are markup, comments, ends of sections or no text at all. */
export const NASTY_TITLES = [
  'She said: "It\'s #1" — and left\nfor good',
  '---\ntitle: other\n---',
  'a ]]> b <!-- c --> <?d ?> &amp; &e; </title><script>f()</script>',
  'con\u0000trol\u0007 \ufffe lone \ud800 half \udc00',
  '🌉 Brücke\u2028الجسر',
  '   ',
];

/** A one-pixel file, and whatever calls itself one. */
export const PICTURE: Picture = {
  type: 'image/png',
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (one) => one.charCodeAt(0),
  ),
};
export const PICTURES: Pictures = new Map([['https://a.example/span.png', PICTURE]]);

/** Everything at once. */
export const NASTY: Article = articleOf(
  root(
    h('p', 'Steel & <rope> ]]> "held" \u0001\ud83c it', h('br'), h('wbr'), '.', h('a', { href: '#nowhere' }, 'lost')),
    h('figure', h('img', { src: 'https://a.example/span.png', alt: 'A "span" <1> & more', width: 10, height: 10 })),
    h('h2', { id: 'section-1' }, 'One & <two>'),
    h(
      'p',
      'See ',
      h('a', { href: '#section-2' }, 'below ', h('a', { href: 'https://b.example/' }, 'within')),
      h('sup', h('a', { href: '#note-3', id: 'note-ref-3' }, '3')),
    ),
    h('h3', { id: 'section-2' }, '第二 ]]>'),
    h('p', { id: 'section-2' }, 'An id that was taken.'),
    h('p', { id: 'not a name' }, h('a', { href: '#not a name' }, 'An id that is no name.')),
    h(
      'p',
      h('a', { href: 'javascript:f()' }, 'runs'),
      h('a', { href: 'https://' }, 'no address'),
      h('a', { href: 'https://c.example/a b?<c>"&d' }, 'odd address'),
    ),
    h('p', h('a', { href: 'https://d.example/' }, h('img', { src: 'https://a.example/gone.png', alt: '' }))),
    h(
      'ol',
      { reversed: true, start: 7, type: 'a' },
      h('li', 'Seven', h('ul', h('li', 'deep', h('ol', h('li', 'deeper'))))),
    ),
    h(
      'ul',
      'loose',
      h('ul', h('li', 'a list in a list')),
      h('dl', h('p', 'no term'), h('dt', 't'), h('dd', 'd')),
      h('dl', h('dt', 't'), 'd', h('dt', 'u')),
    ),
    h('pre', h('code', { className: ['language-md'] }, '```js\n<b>`x`</b>\n```\n\n  | & ]]>')),
    h(
      'table',
      h('caption', 'Loads | spans'),
      h('tbody', h('tr', h('td', { colSpan: 2 }, 'a | b'), h('td', h('p', 'c'), h('p', 'd'))), h('tr', h('td', 'e'))),
    ),
    h('p', h('math', { alttext: 'E = mc^2' }, h('mi', 'E')), ' costs $5.'),
    h('blockquote', h('p', { dir: 'rtl', lang: 'ar' }, 'جسر')),
    h('ol', h('li', { id: 'note-3' }, h('p', 'A note. ', h('a', { href: '#note-ref-3' }, '↩')))),
  ),
  {
    title: NASTY_TITLES[2] ?? '',
    byline: '"Ada": Beck\u0000',
    outline: [entry('section-1', 'One & <two>', 1, [entry('section-2', '第二 ]]>', 2)]), entry('section-9', 'Gone')],
  },
);
