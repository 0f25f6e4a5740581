// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { shareBar } from '../../../src/detectors/share-bar';
import { articleWith, pageFrom } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

const TO = {
  x: 'https://x.com/intent/post?url=u',
  facebook: 'https://www.facebook.com/sharer/sharer.php?u=u',
  whatsapp: 'https://wa.me/?text=u',
};

/** What the detector itself says; a verdict may keep a block for other reasons too. */
const evidence = (inside: string, after = '') =>
  shareBar.detect(articleWith(inside, '', after).page).map(({ reason }) => reason.key);

test.each([
  [
    'a labelled row',
    `<div id="x"><h3>Share this:</h3><ul><li><a href="${TO.x}">X</a></li><li><a href="${TO.facebook}">Facebook</a></li></ul></div>`,
  ],
  [
    'a row of icons',
    `<div id="x"><a href="${TO.x}" aria-label="Share on X"><svg></svg></a><a href="${TO.facebook}" aria-label="Share on Facebook"><svg></svg></a></div>`,
  ],
  ['a single line', `<div id="x"><a href="${TO.whatsapp}">Share this on WhatsApp</a></div>`],
  ['names of buttons and nothing else', '<div id="x" class="meta-share">Share Tweet Submit</div>'],
  [
    'a Portuguese one',
    `<ul id="x"><li><a href="${TO.whatsapp}">Compartilhar no WhatsApp</a></li><li><a href="#c">Copiar link</a></li></ul>`,
  ],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('share');
});

test('a sentence set out to be posted is folded where the story says it too', () => {
  const sentence = 'The water sided with the machine on thirty-six of forty mornings.';
  const box = `<div id="x"><a href="${TO.x}">${sentence} Click to tweet</a></div>`;
  expect(foldOf(`<p>${PROSE} ${sentence}</p>${box}`)).toBe('share');
  expect(foldedTexts(box)).toEqual([]);
});

test.each([
  ['a sentence about sharing', '<p>She would rather share this with the pilots than keep it in the tower.</p>'],
  [
    'a post that the story quotes',
    '<blockquote><p>The gauge was right again this morning, and the paper was not.</p><a href="https://x.com/gauge/status/1">3 March</a></blockquote>',
  ],
])('%s is left alone', (_, html) => {
  expect(evidence(html)).toEqual([]);
});

test('the row in the footer of the page is no part of the story; in the article’s own it is', () => {
  const row = `<a href="${TO.x}">X</a><a href="${TO.facebook}">Facebook</a>`;
  const story = articleWith('').document;
  const { page } = pageFrom(`${story.body.innerHTML}<footer>${row}</footer>`, story.head.innerHTML);
  expect(shareBar.detect(page)).toEqual([]);
  expect(evidence('', `<footer>${row}</footer>`)).toContain('shareLinks');
  expect(evidence('', `<div>${row}</div>`)).toContain('shareLinks');
});
