// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { textOf } from '../../../../src/blocks/queries';
import { placeOf, storyWordsAfter, storyWordsIn, textBefore } from '../../../../src/detectors/cues/flow';
import { articleWith, blockOf, pageFrom } from '../../page-from';
import { PROSE } from '../folds';

const LINE = '<p id="x"><a href="/lock">The lock that leaked</a></p>';

test('a line stands between two paragraphs, behind the last, or before the first', () => {
  const place = (html: string) => {
    const { page } = pageFrom(
      `<main><h1>A title</h1>${html}</main>`,
      '<title>A title</title><meta property="og:type" content="article">',
    );
    return placeOf(page, blockOf(page, 'x'));
  };
  const story = `<p>${PROSE}</p><p>${PROSE.replace('gauge', 'pier')}</p>`;
  expect(place(story + LINE + story)).toBe('between');
  expect(place(story + story + LINE)).toBe('behind');
  expect(place(LINE + story + story)).toBe('before');
});

test('what lies in another part of the page is outside', () => {
  const { page } = articleWith('', '<header><div id="x">Tides and gauges</div></header>');
  expect(placeOf(page, blockOf(page, 'x'))).toBe('outside');
});

test('only paragraphs that ask for nothing are words of the story', () => {
  const { page } = articleWith(
    `<div id="told"><p>${PROSE}</p></div><div id="asked"><p>Sign up now for the course in which the keeper herself explains every gauge of the river.</p></div>`,
  );
  expect(storyWordsIn(page, blockOf(page, 'told'))).toBe(PROSE.split(' ').length);
  expect(storyWordsIn(page, blockOf(page, 'asked'))).toBe(0);
});

test('the share of the story that follows goes from all to nothing', () => {
  const { page } = articleWith(LINE, '<p id="top">A line</p>', '<p id="bottom">A line</p>');
  expect(storyWordsAfter(page, blockOf(page, 'top'))).toBe(1);
  expect(storyWordsAfter(page, blockOf(page, 'x'))).toBeCloseTo(0.5, 1);
  expect(storyWordsAfter(page, blockOf(page, 'bottom'))).toBe(0);
});

test('the text before a line is the nearest that is not around it', () => {
  const { page } = articleWith(`<p>The keeper kept a diary.</p><div>The court wrote:<img src="seal.svg">${LINE}</div>`);
  const before = textBefore(page, blockOf(page, 'x'));
  expect(before && textOf(page, before)).toBe('The keeper kept a diary.');
});
