// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findableIn } from '../../../src/collapse/findable';
import { Marks } from '../../../src/collapse/marks';

const CHIP = { text: 'Promo', show: 'Show', label: 'Promo, folded', more: 'More' };
const BOX =
  '<div><h3>Join us</h3><p hidden="">gone</p><p hidden="until-found">later</p><script>x</script><video>v</video><hr>bare<p>Now</p></div>';

function box(html = BOX): Element {
  const host = document.createElement('main');
  host.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.replaceChildren(host);
  const [element] = host.children;
  if (!element) throw new Error('no box');
  return element;
}

// happy-dom knows nothing of the feature.
beforeEach(() => Object.defineProperty(HTMLElement.prototype, 'onbeforematch', { value: null, configurable: true }));
afterEach(() => Reflect.deleteProperty(HTMLElement.prototype, 'onbeforematch'));

test('children with text of their own are findable; what the page hides or draws itself is not', () => {
  expect(findableIn(box()).map((child) => child.textContent)).toEqual(['Join us', 'Now']);
});

test('where the browser cannot, nothing is written', () => {
  Reflect.deleteProperty(HTMLElement.prototype, 'onbeforematch');
  const element = box();
  new Marks().fold(element, CHIP);
  expect([...element.querySelectorAll('[hidden]')].map((child) => child.textContent)).toEqual(['gone', 'later']);
});

test.each(['open', 'clear', 'mark'] as const)('%s puts the children back exactly', (way) => {
  const element = box();
  const before = element.innerHTML;
  const marks = new Marks();
  marks.fold(element, CHIP);
  marks.fold(element, CHIP);
  expect(element.querySelectorAll('[data-chaffinch-findable]')).toHaveLength(2);
  marks[way](element);
  expect(element.innerHTML).toBe(before);
});

test('a child that the page moved out of the box is put back too', () => {
  const element = box();
  const marks = new Marks();
  marks.fold(element, CHIP);
  element.after(...element.querySelectorAll('h3'));
  marks.clear(element);
  expect(document.querySelector('h3')?.hasAttribute('hidden')).toBe(false);
});

test('a child that the page has taken out is let go when the box is folded again', () => {
  const element = box();
  const marks = new Marks();
  marks.fold(element, CHIP);
  const [taken] = element.querySelectorAll('h3');
  taken?.remove();
  marks.fold(element, CHIP);
  expect(taken?.hasAttribute('hidden')).toBe(false);
  expect(element.querySelectorAll('[data-chaffinch-findable]')).toHaveLength(1);
});

test('a copy that the page made of a folded box is cleaned inside as well', () => {
  const element = box();
  const marks = new Marks();
  marks.fold(element, CHIP);
  element.after(element.cloneNode(true));
  marks.sweep(document);
  expect(document.querySelectorAll('[data-chaffinch-findable]')).toHaveLength(2);
  expect(element.nextElementSibling?.outerHTML).toBe(BOX);
});

test('a child that the page moves or copies out of a box that stays folded is put back by the next sweep', () => {
  const element = box();
  const marks = new Marks();
  marks.fold(element, CHIP);
  const [heading] = element.querySelectorAll('h3');
  if (!heading) throw new Error('no heading');
  const copy = heading.cloneNode(true) as Element;
  element.after(heading, copy);
  marks.sweep(document);
  expect([heading, copy].map((one) => one.outerHTML)).toEqual(['<h3>Join us</h3>', '<h3>Join us</h3>']);
  expect(element.querySelectorAll('[data-chaffinch-findable]')).toHaveLength(1);
});
