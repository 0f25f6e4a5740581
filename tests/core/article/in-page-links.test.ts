// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textOf } from '../../../src/article/tree';
import { all, bodyWith } from './rich';

const link = (html: string) => {
  const body = bodyWith(html);
  const { href } = all(body, 'a')[0]?.properties ?? {};
  const target = all(body, 'h2', 'p', 'li').find(({ properties }) => href && `#${properties['id']}` === href);
  return { href, target: target && textOf(target) };
};

test('a link to a heading leads to it', () => {
  expect(link('<p>See <a href="#costs">the costs</a>.</p><h2 id="costs">Costs</h2><p>They rose.</p>')).toEqual({
    href: '#section-1',
    target: 'Costs',
  });
});

test('a link to a box leads to the first block in it', () => {
  expect(
    link('<p>See <a href="#box">there</a>.</p><div id="box"><div><p>They rose.</p><p>Then fell.</p></div></div>'),
  ).toEqual({
    href: '#place-1',
    target: 'They rose.',
  });
});

test('a link to an empty anchor leads to what follows it', () => {
  expect(link('<p>See <a href="#x">there</a>.</p><div><a name="x"></a><p>They rose.</p></div>').target).toBe(
    'They rose.',
  );
});

test('a link to what the article does not hold leads nowhere', () => {
  expect(link('<p>See <a href="#gone">there</a>.</p>').href).toBeUndefined();
});
