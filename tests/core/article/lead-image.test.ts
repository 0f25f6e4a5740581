// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findLeadImage, restoreLeadImage } from '../../../src/article/lead-image';
import { pageOf, paragraphs } from './page';

const STATED = 'https://news.example/a/bridge-1200x630.jpg';
const BASE = '<base href="https://news.example/">';

/** What the story begins with once the picture of this page is put back. */
function beginning(html: string, story = `<div>${paragraphs(1, 3)}</div>`): string {
  const lead = findLeadImage(pageOf(html, BASE), STATED);
  const root = pageOf(story).body.firstElementChild;
  if (!root) throw new Error('no story');
  restoreLeadImage(root, lead);
  return root.innerHTML.slice(0, root.innerHTML.indexOf('<p>'));
}

const IMAGE = '<img src="/a/bridge-640x360.jpg">';

test('the picture that the page states and shows comes back above a story without one', () => {
  expect(beginning(`<header>${IMAGE}</header>${paragraphs(1, 3)}`)).toBe(IMAGE);
});

test('its caption comes with it', () => {
  const figure = `<figure>${IMAGE}<figcaption>The bridge at dusk</figcaption></figure>`;
  expect(beginning(`<header>${figure}</header>${paragraphs(1, 3)}`)).toBe(figure);
});

test('a figure of several pictures gives this one alone', () => {
  expect(beginning(`<figure>${IMAGE}<img src="/a/ferry.jpg"></figure>`)).toBe(IMAGE);
});

test('a picture that the page does not show stays away, and so does one in its menus', () => {
  expect(beginning('<img src="/a/ferry.jpg">')).toBe('');
  expect(beginning(`<nav>${IMAGE}</nav>`)).toBe('');
});

test('a story that begins with a picture needs none', () => {
  const own = '<img src="/a/dusk.jpg">';
  expect(beginning(`<header>${IMAGE}</header>`, `<div>${own}${paragraphs(1, 3)}</div>`)).toBe(own);
});

test('a story with a picture further down still gets it', () => {
  const later = `<div>${paragraphs(1, 2)}<img src="/a/dusk.jpg">${paragraphs(3, 3)}</div>`;
  expect(beginning(`<header>${IMAGE}</header>`, later)).toBe(IMAGE);
});

test('a story that shows it further down keeps it there', () => {
  const story = `<div>${paragraphs(1, 2)}<figure>${IMAGE}</figure>${paragraphs(3, 3)}</div>`;
  expect(beginning(`<main><figure>${IMAGE}<figcaption>At dusk</figcaption></figure></main>`, story)).toBe('');
});

test('without a stated picture there is none', () => {
  expect(findLeadImage(pageOf(IMAGE, BASE), '')).toBeUndefined();
  expect(findLeadImage(pageOf(IMAGE, BASE), 'https://news.example/')).toBeUndefined();
});

test('a name of a letter or two is that of many pictures', () => {
  const page = pageOf('<img src="/news/1.jpg">', BASE);
  expect(findLeadImage(page, 'https://news.example/other/1.jpg')).toBeUndefined();
});
