// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { wordCount } from '../../../../src/blocks/queries';
import { isTeaser, linkedWordsOf } from '../../../../src/detectors/cues/cards';
import { articleWith, blockOf } from '../../page-from';

function teases(inside: string): boolean {
  const { page } = articleWith(inside);
  return isTeaser(page, blockOf(page, 'x'));
}

const EXCERPT = 'For a year the keeper of the lock measured with a bucket what the gates let through each night';
const TITLE = '<h3><a href="/lock">The lock that leaked for a year</a></h3>';

test.each([
  ['cut short', `<div id="x"><img src="l.jpg">${TITLE}<div>By Mara Lind</div><p>${EXCERPT}…</p></div>`],
  ['right under the title', `<div id="x">${TITLE}<p>${EXCERPT}.</p></div>`],
  [
    'with a link to go on',
    `<div id="x">${TITLE}<div>By Mara Lind</div><p>${EXCERPT}. <a href="/lock">Read more</a></p></div>`,
  ],
])('an excerpt %s makes a teaser', (_, html) => {
  expect(teases(html)).toBe(true);
});

test.each([
  ['a title alone', `<div id="x">${TITLE}</div>`],
  [
    'a section with two paragraphs',
    `<div id="x">${TITLE}<p>${EXCERPT}…</p><p>${EXCERPT.replace('lock', 'pier')}…</p></div>`,
  ],
  ['a text whose title leads nowhere', `<div id="x"><h3>The lock</h3><p>${EXCERPT}…</p><a href="/maps">Map</a></div>`],
])('%s is none', (_, html) => {
  expect(teases(html)).toBe(false);
});

test('a link laid over a card makes all its words linked, and those of no other card', () => {
  const card = '<div><a href="/lock"></a><h3>The lock that leaked</h3><p>By Mara Lind</p></div>';
  const other = '<div><h3><a href="/pier">The old pier</a></h3><p>By Lars Holm</p></div>';
  const { page } = articleWith(`<div id="x">${card}${other}</div>`);
  const both = blockOf(page, 'x');
  const titled = 'The old pier'.split(' ').length;
  expect(both.linkedWords).toBe(titled);
  expect(linkedWordsOf(page, both)).toBe(titled + 'The lock that leaked By Mara Lind'.split(' ').length);
  expect(linkedWordsOf(page, both)).toBeLessThan(wordCount(both));
});
