// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { statementOf } from '../../../src/article/stated';
import { pageOf } from './page';

/** Sixty words of which no two paragraphs have any in common. */
const prose = (number: number) => Array.from({ length: 60 }, (_, at) => `word${number}of${at}`).join(', ');
const paragraphs = (first: number, last: number) => `<p>${said(first, last)}</p>`;
const said = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, at) => prose(first + at)).join(' ');
const statement = (text: string, shown = paragraphs(1, 6)) => statementOf(text, pageOf(`<main>${shown}</main>`).body);

test('a statement tells what it holds, whatever its punctuation, case, markup and entities', () => {
  const written = said(1, 6).toUpperCase().replaceAll(', ', '<br>\n&#8212;&nbsp;');
  const known = statement(`<p>${written}</p>`);
  expect(known?.holds(prose(3))).toBeGreaterThan(0.9);
  expect(known?.holds('The tide tables for March are out of print, and so are those for April.')).toBe(0);
});

test('how much of it stands in a text is told too', () => {
  const known = statement(said(1, 6));
  expect(known?.isIn(said(1, 6))).toBe(1);
  expect(known?.isIn(said(1, 3))).toBeLessThan(0.7);
});

test('texts too short to tell are not held', () => {
  expect(statement(said(1, 6))?.holds('the timber')).toBe(0);
});

test('a summary is no statement, nor is the text of another page, nor one of which a part is shown', () => {
  expect(statement(prose(1).slice(0, 350))).toBeUndefined();
  expect(statement(said(1, 6), '<p>Sign in to read on.</p>')).toBeUndefined();
  expect(statement(said(1, 6), paragraphs(1, 2))).toBeUndefined();
  expect(statement('')).toBeUndefined();
});

test('what stands in scripts is not shown', () => {
  expect(statement(said(1, 6), `<script type="application/ld+json">${said(1, 6)}</script>`)).toBeUndefined();
});
