// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { keepDiscussion } from '../../../src/article/discussion';
import { pageOf, paragraphs, prose } from './page';

/** The names that are left in the discussion below this opening. */
function namesLeft(opening: string, discussion: string, isInside = true): string {
  const html = isInside ? `<main>${opening}${discussion}</main>` : `<main>${opening}</main><div>${discussion}</div>`;
  const page = pageOf(html);
  keepDiscussion(page, page.querySelector('main') ?? undefined);
  return [...page.querySelectorAll('[class], [id]')].map((one) => `${one.className}#${one.id}`).join(' ');
}

const answers = (count: number) =>
  `<section class="comments" id="comments"><div class="reply card">${paragraphs(1, count)}</div></section>`;

test('a discussion many times as long as its opening loses the names by which it would be dropped', () => {
  expect(namesLeft(`<p>${prose(0)}</p>`, answers(8))).toBe('');
  expect(namesLeft(`<p>${prose(0)}</p>`, answers(8), false)).toBe('');
});

test('other names in it stay', () => {
  expect(
    namesLeft(`<p>${prose(0)}</p>`, `<div class="replies"><p class="lead">${prose(1)}</p>${paragraphs(2, 8)}</div>`),
  ).toBe('lead#');
});

test('below an article, or where there are few, it is what readers add', () => {
  const kept = 'comments#comments reply card#';
  expect(namesLeft(paragraphs(20, 29), answers(60))).toBe(kept);
  expect(namesLeft(paragraphs(20, 22), answers(4))).toBe(kept);
});

test('a story inside a box of that name is no answer', () => {
  const page = pageOf(`<div class="comments"><main><p>${prose(1)}</p></main>${paragraphs(2, 9)}</div>`);
  keepDiscussion(page, page.querySelector('main') ?? undefined);
  expect(page.querySelector('.comments')).not.toBeNull();
  keepDiscussion(page, undefined);
  expect(page.querySelector('.comments')).not.toBeNull();
});
