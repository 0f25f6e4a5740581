// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { judge } from '../../../src/decide/judge';
import { siteChrome } from '../../../src/detectors/site-chrome';
import { articleWith, blockOf, pageFrom } from '../page-from';
import { decisionOn, foldOf } from './folds';

/** What the detector itself says; a verdict may keep a block for other reasons too. */
const evidence = (inside: string, after = '') =>
  siteChrome.detect(articleWith(inside, '', after).page).map(({ reason }) => reason.key);

test.each([
  [
    'a list of tags',
    '<ul id="x" class="tags"><li><a href="/tag/tides">tides</a></li><li><a href="/tag/locks">locks</a></li></ul>',
  ],
  [
    'an author card',
    '<div id="x" class="author-bio"><a href="/authors/mara">Mara Lind</a><p>Mara covers rivers and the machines that are meant to tame them.</p></div>',
  ],
  [
    'a note about the company',
    '<div id="x"><b>About Harbour Systems</b><p>Harbour Systems builds gauges and the models behind them in a former rope factory.</p></div>',
  ],
  ['a line that says who holds the rights', '<p id="x">© 2031 Harbour Post. All rights reserved by its owner.</p>'],
  ['a label without links', '<div id="x" class="news-topics">Tags: tides, locks</div>'],
  [
    'what readers wrote, however much',
    `<div id="x" class="comments-area"><h3>Two voices</h3>${'<p>I have lived by this water for forty years and never seen it wait for anybody at all.</p>'.repeat(2)}</div>`,
  ],
  [
    'a German list of topics',
    '<p id="x">Schlagwörter: <a href="/tag/pegel">Pegel</a>, <a href="/tag/schleuse">Schleuse</a></p>',
  ],
])('%s at the end is left out of the reading view, and stays in the page', (_, html) => {
  expect(decisionOn('', '', html)).toMatchObject({ action: 'omit', category: 'chrome' });
});

test('in the middle of the story such things are the story’s own', () => {
  expect(
    foldOf('<p id="x">Topics: <a href="/tag/tides">tides</a>, <a href="/tag/locks">locks</a></p>'),
  ).toBeUndefined();
});

test('a last section with a heading that begins so is no note about a company', () => {
  const section = `<section><h2>About the night of the storm</h2>${'<p>The pilots had gone to bed when the machine raised its forecast by half a metre, and nobody in the tower believed it.</p>'.repeat(5)}</section>`;
  expect(evidence('', section)).toEqual([]);
});

/** What happens to `#x` between the headline and the first paragraph. */
function above(html: string): string | undefined {
  const { document } = articleWith('');
  const { page } = pageFrom(document.body.innerHTML.replace('</h1>', `</h1>${html}`), document.head.innerHTML);
  const { id } = blockOf(page, 'x');
  return judge(page).decisions.find(({ block }) => block === id)?.action;
}

test('the date above the story is left out of the reading view; a standfirst with the byline is not', () => {
  expect(above('<p id="x">12 March 2031, 9:40</p>')).toBe('omit');
  expect(above('<p id="x">How the harbour came through the storm of 12 March 2031</p>')).toBeUndefined();
  expect(above('<div id="x" class="article-meta">Updated: 2031-03-12</div>')).toBe('omit');
  expect(
    above(
      '<div id="x" class="article-author"><p>The old table of tides has kept its place beside the radio, for now.</p><a href="/authors/mara">Mara Lind</a></div>',
    ),
  ).toBeUndefined();
});

test('a credit is no note on rights, and neither is a sentence about copyright', () => {
  expect(evidence('', '<p>© Harbour Agency</p>')).toEqual([]);
  expect(evidence('', '<p>The council asked who holds the copyright of a tide table that nobody signed.</p>')).toEqual(
    [],
  );
});

test('what an expert says in a box of the story is no reader’s comment', () => {
  const box = (name: string) =>
    `<div class="${name}"><p>I would trust the gauge and keep the table, and ask both of them twice a day.</p></div>`;
  expect(evidence('', box('expert-comment'))).toEqual([]);
  expect(evidence('', box('site-comments'))).toContain('readerComments');
});

test('a last section that opens with such a word is the story’s', () => {
  const text = 'The council met on Monday and voted for three more gauges along the upper river.';
  expect(evidence('', `<div><h3>Themen der Woche</h3><p>${text}</p></div>`)).toEqual([]);
});

test('the author’s card leaves the middle of the story too; who said what is quoted there stays', () => {
  const name = '<a href="/authors/mara">Mara Lind</a>';
  const card = `<div class="author-card">${name}<p>Mara covers rivers and the machines that tame them.</p></div>`;
  expect(evidence(card)).toContain('authorCard');
  expect(evidence(`<div class="author"><p>Nobody threw the table away.</p><p>${name}</p></div>`)).toEqual([]);
  expect(evidence(`<div class="pull-quote">${card}</div>`)).toEqual([]);
});

test('what readers wrote is what a thread of a few lines is about', () => {
  const answer = '<p>I have lived by this water for forty years and never seen it wait for anybody at all.</p>';
  const opening = '<p>Does anybody know why the lower lock has stood closed since the week before last?</p>';
  const thread = (lines: number, answers: number) => {
    const html = `<main><h1>A closed lock</h1>${opening.repeat(lines)}<section class="comments">${answer.repeat(answers)}</section></main>`;
    return siteChrome.detect(pageFrom(html).page).map(({ reason }) => reason.key);
  };
  expect(thread(2, 20)).not.toContain('readerComments');
  expect(thread(4, 4)).toContain('readerComments');
  expect(thread(20, 120)).toContain('readerComments');
});
