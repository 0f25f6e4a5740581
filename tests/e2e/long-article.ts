// Articles that the reading place is tried with, of as many sections as are wanted.
import type { Element, ElementContent } from 'hast';
import type { Article } from '../../src/article/types';

const SENTENCES = [
  'The lab said on Tuesday that its model answers about twice as fast as the one before.',
  'Short questions go to a smaller network now, and the large one is kept for work in several steps.',
  'Those who tried it found it less chatty, and readier to say that it does not know.',
];

export function articleOf(sections: number, more: Partial<Article> = {}): Article {
  const numbers = Array.from({ length: sections }, (_, index) => index + 1);
  const body = numbers.flatMap((number) => [
    element('h2', [text(`Section ${number}`)], { id: `section-${number}` }),
    ...[0, 1, 2, 3].map(() => element('p', [text([...SENTENCES, ...SENTENCES].join(' '))])),
  ]);
  return {
    url: 'http://opentools.ai/farm-article.html',
    title: 'The race nobody can score',
    byline: 'Mara Lindqvist',
    site: 'opentools.ai',
    published: '2025-08-19',
    language: 'en',
    direction: 'ltr',
    body: { type: 'root', children: [element('p', [text(SENTENCES.join(' '))]), ...body] },
    outline: numbers.map((number) => ({
      id: `section-${number}`,
      title: `Section ${number}`,
      level: 1,
      words: 200,
      children: [],
    })),
    statistics: { pageWords: sections * 500, articleWords: sections * 200 + 50 },
    leftOut: [],
    leftOutBeyond: 0,
    ...more,
  };
}

export function element(tagName: string, children: ElementContent[], properties: Element['properties'] = {}): Element {
  return { type: 'element', tagName, properties, children };
}

export function text(value: string): ElementContent {
  return { type: 'text', value };
}
