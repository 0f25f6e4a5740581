// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { chooseRoot } from '../../../src/article/root';
import { pageOf, paragraphs, prose } from './page';

const storyOf = (html: string) => {
  const page = pageOf(html);
  return page.querySelector('main') ?? page.body;
};

test('the root that holds the story stays', () => {
  const found = storyOf(`<main>${paragraphs(1, 6)}</main>`);
  expect(chooseRoot({ found, story: storyOf(`<main>${paragraphs(1, 7)}</main>`) })).toBe(found);
});

test('a root with one part of a story in many boxes gives way to the story', () => {
  const parts = [1, 3, 5, 7].map((from) => `<section>${paragraphs(from, from + 1)}</section>`).join('');
  const story = storyOf(`<main>${parts}</main>`);
  expect(chooseRoot({ found: storyOf(`<main>${paragraphs(1, 2)}</main>`), story })).toBe(story);
  expect(chooseRoot({ found: undefined, story })).toBe(story);
});

test('a box that is mostly labels is the frame of a page, not its story', () => {
  const labels = `<ul>${'<li>Seven words that lead to something else</li>'.repeat(60)}</ul>`;
  const found = storyOf(`<main>${paragraphs(1, 1)}</main>`);
  expect(chooseRoot({ found, story: storyOf(`<main>${paragraphs(1, 3)}${labels}</main>`) })).toBe(found);
});

test('menus and asides inside the story are left out of it', () => {
  const story = storyOf(
    `<main>${paragraphs(1, 6)}<nav><p>All of our desks</p></nav><aside>${paragraphs(7, 7)}</aside></main>`,
  );
  expect(chooseRoot({ found: undefined, story })?.querySelector('nav, aside')).toBeNull();
});

test('a frame that holds most of the words is none', () => {
  const story = storyOf(`<main><form>${paragraphs(1, 6)}</form></main>`);
  expect(chooseRoot({ found: undefined, story })?.querySelector('form')).not.toBeNull();
});

test('where only the story holds what the page states, it is the root, however little of it is prose', () => {
  const labels = `<ul>${'<li>Seven words that lead to something else</li>'.repeat(60)}</ul>`;
  const found = storyOf(`<main>${paragraphs(1, 1)}</main>`);
  const story = storyOf(`<main>${paragraphs(1, 3)}${labels}</main>`);
  const statement = { holds: () => 1, isIn: (text: string) => Number(text.includes('Paragraph 3')) };
  expect(chooseRoot({ found, story }, statement)).toBe(story);
  expect(chooseRoot({ found: story, story: storyOf(`<main>${paragraphs(1, 3)}</main>`) }, statement)).toBe(story);
});

const labels = (count: number) => `<ul>${'<li>Seven words that lead to something else</li>'.repeat(count)}</ul>`;

test('of a page that is no article the main box is the root, where Readability took something small beside it', () => {
  const main = storyOf(`<main>${labels(60)}</main>`);
  expect(chooseRoot({ found: storyOf(`<main>${paragraphs(1, 2)}</main>`), main })).toBe(main);
  expect(chooseRoot({ found: undefined, main })).toBe(main);
});

test('a root within it that holds its prose stays, however much else there is', () => {
  const marked = (html: string) => storyOf(`<main>${html.replace('<p>', '<p data-chaffinch-block="7">')}</main>`);
  const main = marked(`${paragraphs(1, 2)}${labels(60)}`);
  const found = marked(paragraphs(1, 2));
  expect(chooseRoot({ found, main })).toBe(found);
  expect(chooseRoot({ found: marked(paragraphs(1, 1)), main: marked(`${paragraphs(1, 4)}${labels(60)}`) })).not.toBe(
    found,
  );
});

test('the whole page is the root only where there is prose in it and hardly any in what Readability took', () => {
  const bodyOf = (html: string) => pageOf(html).body;
  const notice = storyOf('<main><p>All rights of this page are reserved by its owner.</p></main>');
  const page = bodyOf(`<div hidden>${paragraphs(1, 9)}</div>${labels(20)}`);
  expect(chooseRoot({ found: notice, main: page })).toBe(page);
  expect(page.textContent).toContain('Paragraph 9');
  const story = storyOf(`<main>${paragraphs(1, 2)}</main>`);
  expect(chooseRoot({ found: story, main: bodyOf(`${paragraphs(1, 9)}${labels(20)}`) })).toBe(story);
  expect(chooseRoot({ found: notice, main: bodyOf(labels(20)) })).toBe(notice);
});

test('or where it took all that is hidden around it', () => {
  const main = storyOf(`<main>${labels(20)}</main>`);
  expect(chooseRoot({ found: storyOf(`<main>${labels(70)}</main>`), main })).toBe(main);
});

test('a root of about the same size stays, and so does any beside a box with hardly a word', () => {
  const found = storyOf(`<main>${labels(40)}</main>`);
  expect(chooseRoot({ found, main: storyOf(`<main>${labels(60)}</main>`) })).toBe(found);
  expect(chooseRoot({ found, main: storyOf('<main>Loading</main>') })).toBe(found);
});

test('menus and forms of the main box are left out of it', () => {
  const main = storyOf(`<main><nav>${labels(2)}</nav><form>${labels(1)}</form>${labels(60)}</main>`);
  expect(chooseRoot({ found: undefined, main })?.querySelector('nav, form')).toBeNull();
});

test('boxes that announce other stories, each headed by a link, are no part of the story that a root could lack', () => {
  const teaser = (number: number) =>
    `<div class="card"><h3><a href="/${number}">Tale ${number}</a></h3><p>${prose(number)}</p></div>`;
  const teasers = [21, 22, 23, 24, 25, 26, 27, 28].map(teaser).join('');
  const found = storyOf(`<main>${paragraphs(1, 5)}</main>`);
  expect(chooseRoot({ found, story: storyOf(`<main>${paragraphs(1, 5)}${teasers}</main>`) })).toBe(found);
  // Where there is nothing else, they are what the page tells.
  const small = storyOf(`<main>${paragraphs(1, 1)}</main>`);
  const list = storyOf(`<main>${paragraphs(1, 1)}${teasers}</main>`);
  expect(chooseRoot({ found: small, story: list })).toBe(list);
});

test('a few words of prose are no story', () => {
  const found = storyOf(`<main>${labels(3)}</main>`);
  expect(
    chooseRoot({
      found,
      story: storyOf(`<main><p>All rights of this page are reserved by its owner for ever.</p></main>`),
    }),
  ).toBe(found);
});

test('the more of the prose a root holds, the more has to speak for the story', () => {
  const found = storyOf(`<main>${paragraphs(1, 5)}</main>`);
  const halfLabels = () => storyOf(`<main>${paragraphs(1, 9)}${labels(70)}</main>`);
  expect(chooseRoot({ found, story: halfLabels() })).toBe(found);
  const story = halfLabels();
  expect(chooseRoot({ found: undefined, story })).toBe(story);
});
