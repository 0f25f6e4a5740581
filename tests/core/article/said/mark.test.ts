import type { Element, Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { markSaid } from '../../../../src/article/said/mark';
import { alreadySaid } from '../../../../src/article/said/said';
import { elementsIn, textOf } from '../../../../src/article/tree';
import { h, root } from '../build';

const ROPE = 'The museum keeps a rope of braided horsehair that once held the northern ferry.';
const LAMP = 'Every evening the warden fills three lamps with oil from the chandler in Grena.';
const WORDS = { locale: 'en', already: 'Already said:', above: 'said above', below: 'said below', back: 'said again' };

function marked(body: Root): Root {
  return markSaid(body, alreadySaid(body, 'en'), WORDS);
}

function having(body: Root, property: string): Element[] {
  return [...elementsIn(body)].filter(({ properties }) => property in properties);
}

describe('a body with its repeats marked', () => {
  const body = root(h('p', `${LAMP} ${ROPE}`), h('p', `It rained. ${ROPE} Nobody came.`));

  it('has each repeat in a mark, and a link behind it to the first occurrence', () => {
    const [mark] = having(marked(body), 'dataSaid');
    expect(mark && textOf(mark)).toBe(`Already said: ${ROPE}`);
    const [link] = having(marked(body), 'dataSaidLink');
    const [first] = having(marked(body), 'dataSaidFirst');
    expect(first && textOf(first)).toBe(ROPE);
    expect([link?.properties['href'], link && textOf(link)]).toEqual([`#${first?.properties['id']}`, 'said above']);
  });

  it('has a link from the first occurrence back to each repeat', () => {
    const [back] = having(marked(body), 'dataSaidBack');
    const [mark] = having(marked(body), 'dataSaid');
    expect(back?.properties['href']).toBe(`#${mark?.properties['id']}`);
  });

  it('is the same without the marks and their words', () => {
    const plain = textOf(marked(body)).replaceAll(/Already said: |said above|said again/g, '');
    expect(plain).toBe(textOf(body));
  });

  it('leaves the body it is given as it was', () => {
    const before = structuredClone(body);
    marked(body);
    expect(body).toEqual(before);
  });
});

it('the link stands right behind the repeat, before what follows it', () => {
  const body = marked(root(h('p', `${LAMP} ${ROPE}`), h('p', `It rained. ${ROPE} Nobody came.`)));
  expect(textOf(body)).toContain(`${ROPE}said above Nobody came.`);
});

it('a paragraph of nothing else is marked itself', () => {
  const both = `${ROPE} ${LAMP}`;
  expect(having(marked(root(h('p', both), h('p', both))), 'dataSaid').map(({ tagName }) => tagName)).toEqual(['p']);
});

it('a repeat that runs through a link has no link inside that link', () => {
  const link = h('a', { href: 'https://a.example/' }, ROPE.slice(30));
  const body = marked(root(h('p', `${LAMP} ${ROPE}`), h('p', 'So. ', ROPE.slice(0, 30), link)));
  const inside = [...elementsIn(body)].filter(({ tagName }) => tagName === 'a').flatMap((one) => [...elementsIn(one)]);
  expect(having(body, 'dataSaid').map(textOf).join('')).toContain(ROPE.slice(30));
  expect(inside.filter(({ tagName }) => tagName === 'a')).toEqual([]);
});

it('a pull quote before its sentence points down, from its last paragraph', () => {
  const quote = h('blockquote', h('p', 'A rope that no one trusts is only a long way of sinking.'));
  const told = 'She laughed: a rope that no one trusts is only a long way of sinking, and we have miles of it.';
  const [link] = having(marked(root(h('p', LAMP), quote, h('p', told))), 'dataSaidLink');
  expect(link && textOf(link)).toBe('said below');
});

it('the sign of a note goes with its sentence', () => {
  const body = marked(root(h('p', `${LAMP} ${ROPE}`), h('p', 'It rained. ', ROPE, h('sup', '1'), ' Nobody came.')));
  expect(having(body, 'dataSaid').map(({ tagName }) => tagName)).toEqual(['span', 'sup']);
});
