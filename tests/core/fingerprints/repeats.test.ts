// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Page } from '../../../src/blocks/page';
import { repeats } from '../../../src/fingerprints/repeats';
import { articleWith } from '../page-from';

const named = (page: Page) => repeats(page).map((group) => group.map((id) => page.blocks[id]?.name));
const box = (id: string, extra = '') =>
  `<div class="${id}"><div><h3>Learn the trade</h3><p>Ten lessons by mail, none of them long.</p>${extra}</div></div>`;

test('a box is one unit, reported from its outermost wrapper', () => {
  const { page } = articleWith(`${box('a')}<p>Between the two stands a line of the story.</p>${box('b')}`);
  expect(named(page)).toEqual([['a', 'b']]);
});

test('a wrapper that holds one copy and a paragraph of its own is not the unit', () => {
  const around = (id: string, prose: string) => `<section>${box(id)}<p>${prose}</p></section>`;
  const { page } = articleWith(
    around('a', 'The gauge at the lock was replaced in June after it froze twice in one winter.') +
      around('b', 'Two pilots retired in the spring and their seats were not filled until September.'),
  );
  expect(named(page)).toEqual([['a', 'b']]);
});

test('a picture beside only one of the copies stays outside', () => {
  const { page } = articleWith(
    `<div class="outer">${box('a')}<img src="x.png" alt=""></div><p>A line between them.</p><div class="outer">${box('b')}</div>`,
  );
  expect(named(page)).toEqual([['a', 'b']]);
});

test('copies of one build whose wording varies are one group', () => {
  const variant = (id: string, pitch: string) =>
    `<aside class="${id}"><h4>Get the morning brief</h4><p>${pitch}</p></aside>`;
  const { page } = articleWith(
    `${variant('a', 'The brief lands in your inbox at seven, free.')}<p>Story goes on here for a while.</p>${variant('b', 'The brief lands in your mailbox by seven, free.')}`,
  );
  expect(named(page)).toEqual([['a', 'b']]);
});

test('the same page is answered from memory', () => {
  const { page } = articleWith(box('a') + box('b'));
  expect(repeats(page)).toBe(repeats(page));
});
