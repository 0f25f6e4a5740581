// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { gistOf } from '../../../src/collapse/gist';

function gistIn(html: string) {
  document.body.innerHTML = html;
  return gistOf(document.body);
}

test('counts words and quotes the first ones, without what nobody reads', () => {
  expect(gistIn('<h2>Join  us</h2><style>a {}</style><p>Every <b>week</b>.</p><p hidden>no</p>')).toEqual({
    words: 4,
    start: 'Join us Every week .',
  });
});

test('tells the same of a box that is folded', () => {
  expect(gistIn('<p hidden="until-found">Still here</p>').words).toBe(2);
});

test('cuts a long text between words, and one without spaces anywhere', () => {
  const { start } = gistIn(`<p>${'seven '.repeat(30)}</p>`);
  expect(start).toMatch(/^(seven )+seven…$/);
  expect(start.length).toBeLessThanOrEqual(61);
  expect(gistIn(`<p>${'字'.repeat(90)}</p>`).start).toBe(`${'字'.repeat(60)}…`);
});

test('a box without words has none', () => {
  expect(gistIn('<img alt="x">')).toEqual({ words: 0, start: '' });
});
