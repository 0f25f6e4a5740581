// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { clonesIn, createCalming } from '../../../src/collapse/calm';

function strip(html: string): Element {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  const [element] = document.body.children;
  if (!element) throw new Error('no strip');
  return element;
}

const TWICE = '<div><ul><li>One</li><li><img src="b.png"></li><li>One</li><li><img src="b.png"></li></ul></div>';

test('what a strip says over again is its second half, or more', () => {
  expect(clonesIn(strip(TWICE)).map((one) => one.textContent)).toEqual(['One', '']);
  expect(clonesIn(strip('<div><p>a b</p><p>a b</p></div>'))).toHaveLength(1);
  expect(clonesIn(strip(`<div>${'<i>a</i><i>b</i>'.repeat(3)}</div>`))).toHaveLength(4);
});

test('pictures that differ, and rows of one thing, are no loop', () => {
  expect(clonesIn(strip('<div><img src="a.png"><img src="b.png"><img src="c.png"><img src="d.png"></div>'))).toEqual(
    [],
  );
  expect(clonesIn(strip('<div><i>x</i><i>x</i><i>x</i></div>'))).toEqual([]);
});

test('a calmed strip is put back exactly', () => {
  const element = strip(TWICE.replace('<li>One</li></ul>', '<li inert="">One</li></ul>'));
  const before = document.body.innerHTML;
  const calming = createCalming();
  calming.calm([element]);
  calming.calm([element]);
  expect(element.hasAttribute('data-chaffinch-calm')).toBe(true);
  expect(element.querySelectorAll('[inert]').length).toBeGreaterThan(1);
  calming.clear();
  expect(document.body.innerHTML).toBe(before);
});

test('what a script before an update has left is taken off, the page’s own stays', () => {
  const element = strip(TWICE);
  const before = document.body.innerHTML;
  createCalming().calm([element]);
  // A copy that the page has made.
  element.after(element.cloneNode(true));
  createCalming().clear();
  expect(document.body.innerHTML).toBe(before + before);
  const own = strip('<p inert="">mine</p>');
  createCalming().clear();
  expect(own.outerHTML).toBe('<p inert="">mine</p>');
});
