// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { markBlocks, numberBefore, restoreLost } from '../../../src/article/lost-blocks';
import type { Statement } from '../../../src/article/stated';
import { pageOf, paragraphs, prose } from './page';

/** What stands in the root once what was lost of `html` is put back; `lose` says what Readability dropped. */
function restored(html: string, lose: string, statement?: Statement): string[] {
  const page = pageOf(`<main>${html}</main>`);
  markBlocks(page);
  const opening = numberBefore(page, page.querySelector('h1'));
  const story = page.querySelector('main')?.cloneNode(true);
  const root = page.querySelector('main');
  if (!(story instanceof HTMLElement) || !root) throw new Error('no story');
  for (const lost of root.querySelectorAll(lose)) lost.remove();
  restoreLost(root, story, opening, statement);
  return Array.from(root.querySelectorAll('p, table'), (block) => block.textContent?.slice(0, 11) ?? '');
}

const numbers = (...all: number[]) => all.map((number) => `Paragraph ${number}`);
const lost = (number: number, more = '') => `<div class="x ${more}"><p>${prose(number)}</p></div>`;

test('a paragraph between two that were kept comes back to its place', () => {
  expect(restored(`${paragraphs(1, 2)}${lost(3)}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 3, 4, 5));
});

test('so does the opening between the title and the first of them', () => {
  expect(restored(`<h1>A title</h1>${lost(1)}${lost(2)}${paragraphs(3, 5)}`, '.x')).toEqual(numbers(1, 2, 3, 4, 5));
});

test('what stands above the title or below the end stays away', () => {
  expect(restored(`${lost(1)}<h1>A title</h1>${paragraphs(2, 4)}${lost(5)}`, '.x')).toEqual(numbers(2, 3, 4));
});

test('boxes that go by the name of something else stay away, and so do labels and links', () => {
  expect(restored(`${paragraphs(1, 2)}${lost(3, 'newsletter')}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 4, 5));
  const label = '<div class="x"><p>Six words that end in nothing</p></div>';
  const link = `<div class="x"><p><a href="/a">${prose(3)}</a></p></div>`;
  expect(restored(`${paragraphs(1, 2)}${label}${link}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 4, 5));
});

test('what is there without its number is not put back a second time', () => {
  const html = `${paragraphs(1, 2)}<div class="x">${prose(3)}</div>${paragraphs(4, 5)}`;
  const page = pageOf(`<main>${html}</main>`);
  markBlocks(page);
  const root = page.querySelector('main');
  const story = root?.cloneNode(true);
  if (!(story instanceof HTMLElement) || !root) throw new Error('no story');
  const unnumbered = page.createElement('p');
  unnumbered.textContent = prose(3);
  root.querySelector('.x')?.replaceWith(unnumbered);
  restoreLost(root, story, 0);
  expect(root.children).toHaveLength(5);
});

test('what the page states of its article comes back wherever it stands, and nothing else does', () => {
  const statement = { holds: (text: string) => (/Paragraph [156] /.test(text) ? 0.9 : 0.3), isIn: () => 1 };
  const html = `${lost(1)}<h1>A title</h1>${paragraphs(2, 4)}${lost(5, 'promo')}${lost(6)}${lost(7)}`;
  expect(restored(html, '.x', statement)).toEqual(numbers(1, 2, 3, 4, 5, 6));
});

test('what does not end as a sentence stays away, and a table needs no sentence', () => {
  const label = `<div class="x"><p>${prose(3).slice(0, -1)} and</p></div>`;
  expect(restored(`${paragraphs(1, 2)}${label}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 4, 5));
  const table = `<div class="x"><table><tr><td>Paragraph 3${' plank'.repeat(20)}</td></tr></table></div>`;
  expect(restored(`${paragraphs(1, 2)}${table}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 3, 4, 5));
});

test('what stands inside a list, a quote or a link comes and goes with it', () => {
  const inside = (tag: string) => `<${tag} class="x"><p>${prose(3)}</p></${tag}>`;
  for (const tag of ['blockquote', 'a', 'details'])
    expect(restored(`${paragraphs(1, 2)}${inside(tag)}${paragraphs(4, 5)}`, '.x')).toEqual(numbers(1, 2, 4, 5));
});

test('what comes back behind a part of a list stands behind the whole list', () => {
  const list = `<ul><li><p>${prose(2)}</p></li><li><p>Six words that end in nothing</p></li></ul>`;
  const page = pageOf(`<main>${paragraphs(1, 1)}${list}${lost(3)}${paragraphs(4, 5)}</main>`);
  markBlocks(page);
  const root = page.querySelector('main');
  const story = root?.cloneNode(true);
  if (!(story instanceof HTMLElement) || !root) throw new Error('no story');
  root.querySelector('.x')?.remove();
  restoreLost(root, story, 0);
  expect(root.querySelector('ul')?.nextElementSibling?.textContent).toBe(prose(3));
});
