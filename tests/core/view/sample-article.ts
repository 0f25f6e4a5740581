// A small article as the views get it.
import type { Element, ElementContent, Properties } from 'hast';
import type { Article } from '../../../src/article/types';

export function element(tagName: string, properties: Properties, ...children: (string | Element)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map(
      (child): ElementContent => (typeof child === 'string' ? { type: 'text', value: child } : child),
    ),
  };
}

export const ARTICLE: Article = {
  url: 'https://www.opentools.ai/news/race',
  title: 'Who is ahead',
  byline: 'Mara Lindqvist',
  site: 'opentools.ai',
  published: '2025-08-19',
  language: 'en',
  direction: 'ltr',
  body: {
    type: 'root',
    children: [
      element('h2', { id: 'one' }, 'What changed'),
      element('p', {}, 'The lab ', element('a', { href: 'https://example.com/' }, 'said'), ' so.'),
      element('img', { src: 'https://example.com/chart.png', alt: 'A chart' }),
      element('h2', { id: 'two' }, 'What comes next'),
      element('p', {}, 'Nobody knows, ', element('a', { href: '#one' }, 'as said'), '.'),
    ],
  },
  outline: [
    { id: 'one', title: 'What changed', level: 1, words: 120, children: [] },
    { id: 'two', title: 'What comes next', level: 1, words: 40, children: [] },
  ],
  statistics: { pageWords: 2380, articleWords: 714 },
  leftOut: [],
  leftOutBeyond: 0,
};
