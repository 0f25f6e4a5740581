// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { type ChipText, Marks } from '../../../src/collapse/marks';

const CHIP: ChipText = { text: 'Promo · shown 5×', show: 'Show', label: 'Promo, folded here. Show it', more: 'More' };

function element(html: string): { host: HTMLElement; target: Element } {
  const host = document.createElement('section');
  host.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(host);
  const target = host.firstElementChild;
  if (!target) throw new Error('an element');
  return { host, target };
}

test('a folded element is a button that says what it was', () => {
  const { target } = element('<div>x</div>');
  new Marks().fold(target, CHIP);
  expect(target.getAttribute('data-chaffinch')).toBe('folded');
  expect(target.getAttribute('role')).toBe('button');
  expect(target.getAttribute('aria-expanded')).toBe('false');
  expect(target.getAttribute('aria-label')).toBe(CHIP.label);
});

test.each([
  '<div>plain</div>',
  '<div class="a" role="note" id="b" aria-label="Box" tabindex="3" style="color:red">own attributes</div>',
  '<a href="/x" class="">a link</a>',
  '<div id="x" aria-labelledby="title" class="y">named by another element</div>',
])('after clearing, the markup is byte for byte what it was: %s', (html) => {
  const { host, target } = element(html);
  const before = host.innerHTML;
  const marks = new Marks();
  marks.fold(target, CHIP);
  marks.open(target);
  marks.fold(target, CHIP);
  marks.clear(target);
  expect(host.innerHTML).toBe(before);
  expect(marks.elements).toEqual([]);
});

test('an opened element keeps the note and gives its role back', () => {
  const { target } = element('<div role="note">x</div>');
  const marks = new Marks();
  marks.fold(target, CHIP);
  marks.open(target);
  expect(marks.stateOf(target)).toBe('open');
  expect(target.getAttribute('role')).toBe('note');
  expect(target.hasAttribute('aria-label')).toBe(false);
});

test('what the page writes meanwhile stays', () => {
  const { target } = element('<div role="note">x</div>');
  const marks = new Marks();
  marks.fold(target, CHIP);
  target.setAttribute('role', 'region');
  marks.clear(target);
  expect(target.getAttribute('role')).toBe('region');
});

test('a copy that the page made of a folded element is cleaned as a whole', () => {
  const { host, target } = element('<div aria-labelledby="name">x</div>');
  const marks = new Marks();
  marks.fold(target, CHIP);
  host.append(target.cloneNode(true));
  marks.sweep(host);
  expect(host.lastElementChild?.outerHTML).toBe('<div aria-labelledby="name">x</div>');
  marks.clear(target);
  expect(target.outerHTML).toBe('<div aria-labelledby="name">x</div>');
});

test("a page's own marker is not taken for ours", () => {
  const { target } = element('<div data-chaffinch="folded">x</div>');
  expect(new Marks().stateOf(target)).toBeUndefined();
});

test.each(['folded', 'open'])('what a script before this one has left %s is cleaned byte for byte', (state) => {
  const html = '<div role="note" tabindex="-1" aria-label="Box" aria-labelledby="name">x</div>';
  const { host, target } = element(html);
  const gone = new Marks();
  gone.fold(target, CHIP);
  if (state === 'open') gone.open(target);
  new Marks().sweep(host);
  expect(host.innerHTML).toBe(html);
});

test('the note of what stood there restores nothing that a mark does not replace', () => {
  const { host } = element(
    `<div data-chaffinch="folded" data-chaffinch-text="t" data-chaffinch-was='{"onclick":"x()","role":1}'>x</div>`,
  );
  new Marks().sweep(host);
  expect(host.innerHTML).toBe('<div>x</div>');
});

test('a form whose fields are named as its own methods is folded and restored', () => {
  const { host, target } = element('<form><input name="setAttribute"><input name="getAttribute">x</form>');
  const before = host.innerHTML;
  const marks = new Marks();
  marks.fold(target, CHIP);
  marks.clear(target);
  expect(host.innerHTML).toBe(before);
});

test('a room is kept by what is folded anew, goes with what is shown or gives it up, and leaves nothing behind', () => {
  const { host, target } = element('<div>x</div>');
  const before = host.innerHTML;
  const room = () => target.getAttribute('data-chaffinch-room');
  const marks = new Marks();
  marks.fold(target, CHIP, '64 2');
  marks.fold(target, CHIP);
  expect([room(), marks.roomOf(target)]).toEqual(['64 2', '64 2']);
  marks.setRoom(target, '64 1');
  expect(room()).toBe('64 1');
  marks.setRoom(target, undefined);
  expect([room(), marks.roomOf(target), marks.stateOf(target)]).toEqual([null, undefined, 'folded']);
  marks.fold(target, CHIP, '8');
  marks.open(target);
  marks.setRoom(target, '8');
  expect(room()).toBeNull();
  marks.clear(target);
  expect(host.innerHTML).toBe(before);
});

test('what a page draws anew keeps the room of what stood there', () => {
  const { host, target } = element('<div>x</div><div>x</div>');
  const marks = new Marks();
  marks.fold(target, CHIP, '32');
  const next = host.children[1] as Element;
  marks.put(next, CHIP, 'folded', target);
  expect([...host.children].map((one) => one.getAttribute('data-chaffinch-room'))).toEqual([null, '32']);
});

test('what is folded hides what is in it, and itself, until it is opened', () => {
  const { host, target } = element('<div><p><b>x</b></p></div>');
  const marks = new Marks();
  const inside = target.querySelector('b') as Element;
  marks.fold(target, CHIP);
  expect([inside, target, host].map((at) => marks.hides(at))).toEqual([true, true, false]);
  marks.open(target);
  expect(marks.hides(inside)).toBe(false);
});
