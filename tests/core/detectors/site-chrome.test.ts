// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { siteChrome } from '../../../src/detectors/site-chrome';
import { articleWith } from '../page-from';
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
