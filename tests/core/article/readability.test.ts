// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { plainHeadings } from '../../../src/article/readability';
import { pageOf } from './page';

/** The names that are left of a section and its heading. */
function namesLeft(html: string): (string | null)[] {
  const page = pageOf(html);
  plainHeadings(page);
  const names = [...page.querySelectorAll('section, h2')].flatMap((one) => [
    one.getAttribute('id'),
    one.getAttribute('class'),
  ]);
  return names.filter((name) => name !== null);
}

test('headings lose names that only say what they are, or what they say', () => {
  expect(namesLeft('<h2 id="growing-the-community" class="header-anchor">Growing the community</h2>')).toEqual([]);
});

test('a heading called after something else than the story keeps that', () => {
  expect(namesLeft('<h2 class="newsletter-title">A letter on Fridays</h2>')).toEqual(['newsletter-title']);
});

test('so does its section, where both say what it is', () => {
  const section = (id: string, title: string) => namesLeft(`<section id="${id}"><h2>${title}</h2></section>`);
  expect(section('respond-to-all-comments', 'Respond to all comments ¶')).toEqual([]);
  expect(section('commentary', 'Commentary')).toEqual([]);
  for (const [id, title] of [
    ['comments', 'Comments (12)'],
    ['comments', '12 comments'],
    ['leave-a-comment', 'Leave a comment'],
    ['sidebar', 'What else there is'],
  ] as const)
    expect(section(id, title)).toEqual([id]);
});
