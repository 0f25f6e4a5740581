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
