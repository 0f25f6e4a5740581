// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { boxAround } from '../../../../src/detectors/cues/box';
import { articleWith, blockOf } from '../../page-from';
import { PROSE } from '../folds';

/** The name of the box around `#detail`, where nothing but trim belongs to it. */
function boxOf(inside: string): string | undefined {
  const { page } = articleWith(inside);
  return boxAround(page, blockOf(page, 'detail'), () => false).name;
}

test('the box takes in its heading, its description and its small print', () => {
  expect(
    boxOf(
      `<aside class="box"><h3>The Harbour Letter</h3><p>One story a week about tides, and about all the people in the tower who are paid to wait for them.</p><div class="inner"><form id="detail"><input type="email"><button>Join</button></form><p>No post on Sundays.</p></div></aside>`,
    ),
  ).toBe('box');
});

test('wrappers without words of their own belong to it', () => {
  expect(
    boxOf('<div class="outer"><div class="middle"><p id="detail"><a href="/join">Join us</a></p></div></div>'),
  ).toBe('outer');
});

test('a picture that leads where the box leads belongs to it', () => {
  expect(
    boxOf(
      '<div class="box"><a class="picture" href="/join"><img src="tower.jpg" alt=""></a><p id="detail"><a class="btn" href="/join">Join us</a></p></div>',
    ),
  ).toBe('box');
});

test('a linked picture over a heading is trim', () => {
  expect(
    boxOf(
      '<aside class="box"><a href="/join"><img src="tower.jpg" alt=""></a><h3>The course</h3><p id="detail"><a class="btn" href="/join">Join us</a></p></aside>',
    ),
  ).toBe('box');
});

test('it ends where the story begins', () => {
  expect(
    boxOf(
      `<section class="section"><div class="box"><h3>A letter</h3><p id="detail"><a class="btn" href="/join">Join</a></p></div><p>${PROSE}</p><p>${PROSE}</p></section>`,
    ),
  ).toBe('box');
});

test('an item of a list stands by itself, unless the others are of its kind', () => {
  const list =
    '<ul class="list"><li id="detail"><a href="/join">Join us</a></li><li class="other">Keep the paper table.</li></ul>';
  expect(boxOf(list)).toBe('detail');
  const { page } = articleWith(list);
  expect(boxAround(page, blockOf(page, 'detail'), ({ name }) => name === 'other').name).toBe('list');
});

test('a picture keeps its caption to itself', () => {
  expect(
    boxOf(
      '<div class="outer"><figure><img src="lock.jpg" alt=""><figcaption>The lock in May.</figcaption></figure><p id="detail"><a class="btn" href="/join">Join us</a></p></div>',
    ),
  ).toBe('detail');
});
