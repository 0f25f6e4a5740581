// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mainBoxOf } from '../../../src/article/main-box';
import { pageOf, prose } from './page';

const textOf = (body: string) => mainBoxOf(pageOf(body))?.textContent;

test.each([
  `<main><p>${prose(1)}</p></main>`,
  `<div role="main"><p>${prose(1)}</p></div>`,
  `<div id="content"><main><p>${prose(1)}</p></main></div>`,
])('the box that a page names as its main one: %.40s', (main) => {
  expect(textOf(`<header>Menu</header>${main}<footer>Imprint</footer>`)).toBe(prose(1));
});

test('of several the largest', () => {
  expect(textOf(`<main>Short</main><main>${prose(1)}</main>`)).toBe(prose(1));
});

test('the whole body where none is named', () => {
  expect(textOf(`<header>Menu</header><p>${prose(1)}</p>`)).toBe(`Menu${prose(1)}`);
});

test('it is a copy: the page keeps its own', () => {
  const page = pageOf(`<main>${prose(1)}</main>`);
  mainBoxOf(page)?.remove();
  expect(page.querySelector('main')?.textContent).toBe(prose(1));
});

test('a box within another of the kind is a part of it', () => {
  expect(textOf(`<div id="content">Short <main>${prose(1)}</main></div>`)).toBe(`Short ${prose(1)}`);
});
