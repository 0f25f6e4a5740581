// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { cloneDocument } from '../../../src/article/clone';
import { HEADING_MARK } from '../../../src/article/marks';
import { pageOf } from './page';

const none = new Set<Element>();

test('the clone lacks omitted elements and what they hold, and the page keeps them', () => {
  const page = pageOf('<p>Story</p><div><p>Buy</p></div><p>End</p>');
  const box = page.querySelector('div') as Element;
  expect(cloneDocument(page, new Set([box]))?.document.body.textContent).toBe('StoryEnd');
  expect(page.body.textContent).toBe('StoryBuyEnd');
});

test('a box around the story is never left out', () => {
  const page = pageOf('<div class="banner"><main><p>Story</p></main></div><aside>Buy</aside>');
  const [box, story, aside] = ['.banner', 'main', 'aside'].map((name) => page.querySelector(name) as Element);
  const clone = cloneDocument(page, new Set([box, aside] as Element[]), story);
  expect(clone?.document.body.textContent).toBe('Story');
});

test('a heading in the clone leads back to the live heading, although an omitted one stood before it', () => {
  const page = pageOf('<div><h2>Offer</h2></div><h2>Section</h2>');
  const clone = cloneDocument(page, new Set([page.querySelector('div') as Element]));
  const mark = clone?.document.querySelector('h2')?.getAttribute(HEADING_MARK);
  expect(clone?.headings[Number(mark)]).toBe(page.querySelectorAll('h2')[1]);
  expect(page.querySelector(`[${HEADING_MARK}]`)).toBeNull();
});

test('names that would shadow properties of a form or document are gone from the clone', () => {
  const page = pageOf(
    '<form><input name="parentNode"><input id="localName"><div id="kept">x</div></form><img name="body">',
  );
  const form = cloneDocument(page, none)?.document.querySelector('form');
  expect(form?.querySelectorAll('[name]').length).toBe(0);
  expect(form?.querySelector('input[id]')).toBeNull();
  expect(form?.querySelector('#kept')).not.toBeNull();
});

test("Chaffinch's own marks mean nothing when the page sets them", () => {
  const page = pageOf(
    `<article data-chaffinch="folded" data-chaffinch-host=""><p ${HEADING_MARK}="7">Story</p></article>`,
  );
  const body = cloneDocument(page, none)?.document.body;
  expect(body?.textContent).toBe('Story');
  expect(body?.querySelector(`[data-chaffinch], [${HEADING_MARK}]`)).toBeNull();
});

test("Chaffinch's own box after the body is left out", () => {
  const page = pageOf('<p>Story</p>');
  const host = page.createElement('div');
  host.setAttribute('data-chaffinch-host', '');
  page.documentElement.append(host);
  expect(cloneDocument(page, none)?.document.querySelector('[data-chaffinch-host]')).toBeNull();
});

test('the marks of blocks mean nothing when the page sets them, and what only waits to be found is there', () => {
  const page = pageOf('<p data-chaffinch-block="3">One</p><div hidden="until-found">Two</div><div hidden>Three</div>');
  const clone = cloneDocument(page, new Set())?.document;
  expect(clone?.querySelector('[data-chaffinch-block]')).toBeNull();
  expect([...(clone?.querySelectorAll('div') ?? [])].map((box) => box.hasAttribute('hidden'))).toEqual([false, true]);
});
