// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { chooseRoot } from '../../../src/article/root';
import { pageOf, paragraphs } from './page';

const storyOf = (html: string) => {
  const page = pageOf(html);
  return page.querySelector('main') ?? page.body;
};

test('the root that holds the story stays', () => {
  const found = storyOf(`<main>${paragraphs(1, 6)}</main>`);
  expect(chooseRoot(found, storyOf(`<main>${paragraphs(1, 7)}</main>`))).toBe(found);
});

test('a root with one part of a story in many boxes gives way to the story', () => {
  const parts = [1, 3, 5, 7].map((from) => `<section>${paragraphs(from, from + 1)}</section>`).join('');
  const story = storyOf(`<main>${parts}</main>`);
  expect(chooseRoot(storyOf(`<main>${paragraphs(1, 2)}</main>`), story)).toBe(story);
  expect(chooseRoot(undefined, story)).toBe(story);
});

test('a box that is mostly labels is the frame of a page, not its story', () => {
  const labels = `<ul>${'<li>Seven words that lead to something else</li>'.repeat(60)}</ul>`;
  const found = storyOf(`<main>${paragraphs(1, 1)}</main>`);
  expect(chooseRoot(found, storyOf(`<main>${paragraphs(1, 3)}${labels}</main>`))).toBe(found);
});

test('menus and asides inside the story are left out of it', () => {
  const story = storyOf(
    `<main>${paragraphs(1, 6)}<nav><p>All of our desks</p></nav><aside>${paragraphs(7, 7)}</aside></main>`,
  );
  expect(chooseRoot(undefined, story)?.querySelector('nav, aside')).toBeNull();
});

test('a frame that holds most of the words is none', () => {
  const story = storyOf(`<main><form>${paragraphs(1, 6)}</form></main>`);
  expect(chooseRoot(undefined, story)?.querySelector('form')).not.toBeNull();
});

test('where only the story holds what the page states, it is the root, however little of it is prose', () => {
  const labels = `<ul>${'<li>Seven words that lead to something else</li>'.repeat(60)}</ul>`;
  const found = storyOf(`<main>${paragraphs(1, 1)}</main>`);
  const story = storyOf(`<main>${paragraphs(1, 3)}${labels}</main>`);
  const statement = { holds: () => 1, isIn: (text: string) => Number(text.includes('Paragraph 3')) };
  expect(chooseRoot(found, story, statement)).toBe(story);
  expect(chooseRoot(story, storyOf(`<main>${paragraphs(1, 3)}</main>`), statement)).toBe(story);
});
