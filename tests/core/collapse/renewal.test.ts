// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { appearanceOf } from '../../../src/collapse/appearance';
import { findRenewals } from '../../../src/collapse/renewal';

const names = new WeakMap<Element, string>();
const nameOf = (element: Element) => names.get(element) ?? '';

function box(text: string, className = 'a'): HTMLElement {
  const element = Object.assign(document.createElement('div'), { className });
  element.append(Object.assign(document.createElement('p'), { textContent: text }));
  names.set(element, appearanceOf(element));
  return element;
}

beforeEach(() => document.body.replaceChildren());

test('what looks the same takes the place of what is gone, whatever its names', () => {
  const old = box('Join now');
  const fresh = box('Join  now ', 'b');
  document.body.append(fresh);
  expect(findRenewals([old], nameOf, [fresh])).toEqual([{ lost: old, found: fresh, appearance: nameOf(old) }]);
});

test('it is found inside of what was added, and copies are paired in their order', () => {
  const old = [box('Join now'), box('Join now')];
  const fresh = [box('Join now'), box('Join now'), box('Join now')];
  const section = document.createElement('section');
  section.append(...fresh);
  document.body.append(section);
  const found = findRenewals(old, nameOf, [section]);
  expect(found.map((one) => one.found)).toEqual(fresh.slice(0, 2));
  expect(found.map((one) => one.lost)).toEqual(old);
});

test('other words are another block', () => {
  const fresh = box('The story goes on');
  document.body.append(fresh);
  expect(findRenewals([box('Join now')], nameOf, [fresh])).toEqual([]);
});

test('what stands in the page and has lost only its mark is found without a search', () => {
  const stripped = box('Join now');
  document.body.append(stripped);
  expect(findRenewals([stripped], nameOf, [])).toEqual([
    { lost: stripped, found: stripped, appearance: nameOf(stripped) },
  ]);
});

test('a flood of nodes is not searched to its end', () => {
  const old = box('Join now');
  const flood = Array.from({ length: 500 }, (_, i) => box(`line ${i}`));
  const fresh = box('Join now');
  document.body.append(...flood, fresh);
  expect(findRenewals([old], nameOf, [...flood, fresh])).toEqual([]);
});
