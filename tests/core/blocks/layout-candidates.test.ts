// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { MOST_CANDIDATES } from '../../../src/blocks/layout-candidates';
import type { Measure } from '../../../src/blocks/measure';
import { segment } from '../../../src/blocks/segment';
import { articleWith } from '../page-from';

/** Classes and ids of the blocks whose layout one scan reads. */
const measured = (document: Document) => {
  const asked: Element[] = [];
  const measure: Measure = {
    blocks: (elements) => {
      asked.push(...elements);
      return elements.map(() => ({ position: 'flow', endless: false }));
    },
    images: (elements) => elements.map(() => ({ width: 1, height: 1, painted: false })),
  };
  segment(document, measure);
  return asked.map((element) => element.id);
};

const OVERLAY = '<div id="x"><div id="inner"><p>Read us by mail.</p><a href="/n">Get the letter</a></div></div>';

test('what may hang over the page is measured as a whole, before the story or behind it', () => {
  expect(measured(articleWith('').document)).toEqual([]);
  expect(measured(articleWith('', OVERLAY).document)).toContain('x');
  const behind = articleWith('').document;
  behind.body.insertAdjacentHTML('beforeend', OVERLAY);
  expect(measured(behind)).toEqual(['x']);
});

test('so is a box directly in the story, but not what lies deeper, cannot be acted on or is hidden', () => {
  expect(measured(articleWith(OVERLAY).document)).toEqual(['x']);
  expect(measured(articleWith('<div id="x"><p>Read us by mail.</p></div>').document)).toEqual([]);
  expect(measured(articleWith(OVERLAY.replace('<div', '<div hidden')).document)).toEqual([]);
});

test('a strip of images is measured wherever it stands', () => {
  const strip = (images: number) => `<div id="strip">${'<img src="a.png">'.repeat(images)}</div>`;
  expect(measured(articleWith(strip(6)).document)).toEqual(['strip']);
  expect(measured(articleWith(strip(2)).document)).toEqual([]);
});

test('a page of very many candidates costs no more than the most', () => {
  const bar = '<p>Read us <a href="/n">by mail</a></p>';
  const asked = measured(articleWith('', bar.repeat(MOST_CANDIDATES + 1)).document);
  expect(asked).toHaveLength(MOST_CANDIDATES);
});

test('nothing is measured on a page that is no article', () => {
  const { document } = articleWith('', OVERLAY);
  document.querySelector('main')?.remove();
  expect(measured(document)).toEqual([]);
});

test('a form without a link may hang over the page too', () => {
  const form = '<form id="x"><p>Read us by mail.</p><input type="email"></form>';
  expect(measured(articleWith('', form).document)).toEqual(['x']);
});

test('a line above the headline is measured however deep it stands', () => {
  expect(measured(articleWith('', OVERLAY).document)).toContain('inner');
});

test('what holds too much to hang is left out, and its small parts are not', () => {
  const { document } = articleWith('');
  const list = `<ul>${'<li>Tides and gauges</li>'.repeat(60)}</ul>`;
  document.body.insertAdjacentHTML(
    'beforeend',
    `<div id="x">${list}<p id="ask">Read us <a href="/n">by mail</a></p></div>`,
  );
  expect(measured(document)).toEqual(['ask']);
});

test('a strip of very many images costs no more than the most', () => {
  const asked: number[] = [];
  const measure: Measure = {
    blocks: () => [],
    images: (elements) => {
      asked.push(elements.length);
      return [];
    },
  };
  segment(articleWith(`<div>${'<img src="a.png">'.repeat(MOST_CANDIDATES + 1)}</div>`).document, measure);
  expect(asked).toEqual([MOST_CANDIDATES]);
});
