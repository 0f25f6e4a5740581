// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { engagementPrompt } from '../../../src/detectors/engagement-prompt';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

test.each([
  ['a call for comments', '<div id="x"><p>What do you think? Tell us in the comments below.</p></div>'],
  ['a question with two answers', '<div id="x"><p>Was this helpful?</p><button>Yes</button><button>No</button></div>'],
  [
    'a poll',
    '<form id="x"><p>Would you trust the gauge?</p><label><input type="radio">Yes</label><label><input type="radio">No</label><button>Vote</button></form>',
  ],
  ['a French one', '<div id="x"><p>Qu’en pensez-vous ? Dites-le dans les commentaires.</p></div>'],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('engagement');
});

test.each([
  ['a question of the story', `<p id="x">What do you think a gauge is for? ${PROSE}</p>`],
  [
    'a survey that is reported',
    `<p id="x">In the survey 62 percent said yes, and in the comments below the survey most gave a reason. ${PROSE}</p>`,
  ],
])('%s is left alone', (_, html) => {
  expect(foldedTexts(html)).toEqual([]);
});

const evidence = (inside: string) => engagementPrompt.detect(articleWith(inside).page).map(({ reason }) => reason.key);
const CHOICES = '<label><input type="radio">Yes</label><label><input type="radio">No</label>';

test('a row of stars is a vote', () => {
  expect(evidence('<div><p>★★★★★ 4.8 of 120</p></div>')).toContain('votes');
});

test.each([
  ['a form with choices and a field for text', `<form><input name="ship">${CHOICES}<button>Book</button></form>`],
  ['choices without a way to send one', `<div><p>Tide tables in metres</p>${CHOICES}</div>`],
  ['a call in the footer', '<footer><p>What do you think? Tell us in the comments below.</p></footer>'],
  ['a paragraph that opens with a question', `<p>What do you think? ${PROSE}</p>`],
  ['a paragraph that speaks of comments', `<p>${PROSE} Leave a comment, said the first page.</p>`],
])('%s makes no signal', (_, html) => {
  expect(evidence(html)).toEqual([]);
});
