// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import type { Layout, Page } from '../../../src/blocks/page';
import { judge } from '../../../src/decide/judge';
import { overlayPromo } from '../../../src/detectors/overlay-promo';
import { articleWith, blockOf } from '../page-from';
import { PROSE } from './folds';

/** happy-dom lays nothing out: where the block hangs is handed in. */
function laidOut(html: string, position: Layout['position']): Page {
  const { page } = articleWith('', '', html);
  const { id } = blockOf(page, 'x');
  const layout: Layout = { position, endless: false };
  return { ...page, blocks: page.blocks.map((block) => (block.id === id ? { ...block, layout } : block)) };
}

const folded = (page: Page) => judge(page).decisions.filter(({ action }) => action === 'collapse');
const BAR = '<div id="x">Early tickets for the Harbour Summit end on Friday. <a href="/summit">Book now</a></div>';

test.each([
  ['a bar', BAR],
  [
    'a German pop-up with a field',
    '<div id="x"><p>Jeden Freitag Neues vom Hafen. Jetzt anmelden!</p><form><input type="email"><button>Anmelden</button></form></div>',
  ],
])('%s that hangs over the page and promotes is folded', (_, html) => {
  expect(folded(laidOut(html, 'fixed')).map(({ block }) => block)).toContain(blockOf(laidOut(html, 'fixed'), 'x').id);
});

test('that it hangs there is evidence, more where it is fixed than where it sticks', () => {
  const hangs = (position: Layout['position']) =>
    overlayPromo.detect(laidOut(BAR, position)).find(({ reason }) => reason.key === 'hangsOver')?.strength ?? 0;
  expect(hangs('fixed')).toBeGreaterThan(hangs('sticky'));
  expect(hangs('sticky')).toBeGreaterThan(0);
  expect(hangs('flow')).toBe(0);
});

test('the same bar in the flow of the page is none', () => {
  expect(folded(laidOut(BAR, 'flow')).filter(({ category }) => category === 'banner')).toEqual([]);
});

test.each([
  ['a consent dialog', '<div id="x">We use cookies. <a href="/more">Learn more</a> <button>Accept all</button></div>'],
  ['a login', '<div id="x">Log in to go on <input type="email"><input type="password"><button>Log in</button></div>'],
  ['a video that plays on', '<div id="x">The lock in winter <video></video><a href="/v">Open the film here</a></div>'],
  ['a menu', '<div id="x"><nav><a href="/a">Tides and gauges</a><a href="/b">Get started with locks</a></nav></div>'],
])('%s stays, wherever it hangs', (_, html) => {
  expect(folded(laidOut(html, 'fixed'))).toEqual([]);
});

const ASK = 'Early tickets for the Harbour Summit end on Friday. <a href="/summit">Book now</a>';

test.each([
  ['the header of the site', `<header id="x">${ASK}</header>`],
  ['a footer', `<footer id="x">${ASK}</footer>`],
  ['what is hidden', `<div id="x" hidden>${ASK}</div>`],
  ['a column that holds a paragraph of the story', `<div id="x"><p>${PROSE}</p>${ASK}</div>`],
  ['a panel of an app', `<div id="x">${'<p>Gauge of the lock</p>'.repeat(40)}${ASK}</div>`],
  ['a button of two words', '<div id="x"><a href="/chat">Sign up</a></div>'],
  ['a note without a way to act', '<div id="x">High water stands at the lock this evening</div>'],
  ['a link to a place in the page', '<div id="x">The lock in winter <a href="#top">back to the top</a></div>'],
])('%s makes no signal, though it hangs there', (_, html) => {
  expect(overlayPromo.detect(laidOut(html, 'fixed'))).toEqual([]);
});
