// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { openSections } from '../../../src/article/closed-sections';
import { pageOf, prose } from './page';

function opened(html: string): boolean {
  const page = pageOf(html);
  openSections(page);
  const section = page.querySelector('#answer');
  return !['hidden', 'aria-hidden', 'style'].some((name) => section?.hasAttribute(name));
}

test('an answer that its button opens is part of the article', () => {
  const button = '<button aria-expanded="false" aria-controls="answer">Who paid?</button>';
  for (const closed of ['hidden', 'aria-hidden="true"', 'style="display: none"', 'style="visibility:hidden"'])
    expect(opened(`${button}<div id="answer" ${closed}><p>${prose(1)}</p></div>`)).toBe(true);
});

test('so is what lies under another tab, and a region with a heading of its own', () => {
  expect(opened(`<div id="answer" role="tabpanel" hidden><p>${prose(1)}</p></div>`)).toBe(true);
  expect(
    opened(`<h3 id="q">Who?</h3><div id="answer" role="region" aria-labelledby="q" hidden><p>${prose(1)}</p></div>`),
  ).toBe(true);
});

test('pages that declare nothing have several boxes of one build, each below its question', () => {
  const item = (question: string, id: string) =>
    `<div><b>${question}</b><div ${id} class="answer" style="display:none"><p>${prose(1)}</p></div></div>`;
  const last = item('When?', 'id="answer"');
  expect(opened(item('Who paid for it?', '') + last)).toBe(true);
  expect(opened(last), 'one box is no accordion').toBe(false);
  expect(opened(item(prose(2), '') + item(prose(3), 'id="answer"')), 'below prose').toBe(false);
});

test('of boxes of one build after each other, none opens the next', () => {
  const slide = (id: string) => `<li ${id} aria-hidden="true"><p>${prose(1)}</p></li>`;
  expect(opened(`<ul><li>One</li>${slide('')}${slide('id="answer"')}</ul>`)).toBe(false);
});

test('of several lists, each with one slide to see and one that comes after it, none is an accordion', () => {
  const list = (id: string) =>
    `<ul><li class="slide"><p>${prose(1)}</p></li><li class="slide" ${id} aria-hidden="true"><p>${prose(2)}</p></li></ul>`;
  const brief = (id: string) =>
    `<ul><li class="slide">Ferries</li><li class="slide" ${id} aria-hidden="true"><p>${prose(2)}</p></li></ul>`;
  expect(opened(list('') + list('id="answer"'))).toBe(false);
  expect(opened(brief('') + brief('id="answer"'))).toBe(false);
});

test('what is closed itself opens nothing', () => {
  const item = (id: string) =>
    `<div><b hidden>Who paid?</b><div ${id} class="answer" hidden><p>${prose(1)}</p></div></div>`;
  expect(opened(item('') + item('id="answer"'))).toBe(false);
});

test('what a summary opens is open, and so is what the page calls a tab', () => {
  expect(
    opened(`<details><summary>Who?</summary><div id="answer" aria-hidden="true"><p>${prose(1)}</p></div></details>`),
  ).toBe(true);
  expect(opened(`<div id="answer" class="tab__content" style="display: none"><p>${prose(1)}</p></div>`)).toBe(true);
});

test('what a script was to put in its place is read where no script may run', () => {
  const page = pageOf(`<div hidden id="S:3"><p>${prose(1)}</p></div>`);
  openSections(page);
  expect(page.querySelector('div')?.hasAttribute('hidden')).toBe(false);
});

test('what nothing opens stays closed', () => {
  expect(opened(`<div id="answer" hidden><p>${prose(1)}</p></div>`)).toBe(false);
});

test('a menu, a dialog, a discussion and a label stay closed', () => {
  const panel = (inside: string, more = '') => `<div id="answer" role="tabpanel" hidden ${more}>${inside}</div>`;
  const text = `<p>${prose(1)}</p>`;
  expect(opened(`<nav>${panel(text)}</nav>`)).toBe(false);
  expect(opened(`<div role="dialog">${panel(text)}</div>`)).toBe(false);
  expect(opened(panel(text, 'class="comments-panel"'))).toBe(false);
  expect(opened(panel('<p>Two words</p>'))).toBe(false);
});

test('what stands open keeps its own look', () => {
  const button = '<button aria-expanded="true" aria-controls="answer">Who paid?</button>';
  expect(opened(`${button}<div id="answer" style="color: red"><p>${prose(1)}</p></div>`)).toBe(false);
});
