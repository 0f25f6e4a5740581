// @vitest-environment happy-dom
import type { ElementContent } from 'hast';
import { expect, test } from 'vitest';
import { footOf } from '../../entrypoints/reader/foot';
import { ARTICLE, element } from '../core/view/sample-article';

const beginningsOf = (...children: ElementContent[]) =>
  footOf(
    {
      ...ARTICLE,
      leftOut: [{ category: 'related', times: 1, words: 9, body: { type: 'root', children } }],
      leftOutBeyond: 0,
    },
    [],
  ).leftOut.map(({ beginning }) => beginning);

test('a passage is announced by its first words, which stay apart where its parts do', () => {
  const list = element(
    'ul',
    {},
    element('li', {}, 'The crane stood still'),
    element('li', {}, 'A harbour counts its boats'),
  );
  expect(beginningsOf(element('h3', {}, 'More'), list)).toEqual([
    'More The crane stood still A harbour counts its boats',
  ]);
});

test('a picture is announced by its caption, and what holds no words by none', () => {
  const picture = element('img', { src: 'https://a.example/b.jpg' });
  expect(beginningsOf(element('figure', {}, picture, element('figcaption', {}, 'The old pier')))).toEqual([
    'The old pier',
  ]);
  expect(beginningsOf(element('hr', {}))).toEqual(['']);
});
