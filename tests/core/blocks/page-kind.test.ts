import { expect, test } from 'vitest';
import type { Declared } from '../../../src/blocks/declared';
import { isArticleKind, KIND_WEIGHTS, kindEvidence, type Told } from '../../../src/blocks/page-kind';

const bare: Declared = {
  title: 'Harbour pilots trust the new tide model',
  structuredArticle: false,
  graphArticle: false,
  published: false,
  filed: false,
  signed: false,
  other: false,
  oneArticle: false,
  manyForms: false,
  dated: false,
  shallow: false,
};
const flowing: Told = { flowing: 0.9, paragraphWords: 45, buttonsEach: 0, proseShare: 0.7 };
const broken: Told = { flowing: 0.2, paragraphWords: 15, buttonsEach: 0.8, proseShare: 0.3 };

test('a story that says what it is and reads like one is an article', () => {
  expect(isArticleKind({ ...bare, structuredArticle: true, published: true, signed: true }, flowing)).toBe(true);
});

test('so is one that says nothing but its author, when its text flows', () => {
  expect(isArticleKind({ ...bare, signed: true }, flowing)).toBe(true);
});

test('a page of short pieces between buttons is none, though it calls itself an article as many do', () => {
  expect(isArticleKind({ ...bare, graphArticle: true, other: true, shallow: true }, broken)).toBe(false);
});

const sum = (declared: Declared, told: Told) => {
  const evidence = kindEvidence(declared, told);
  return (Object.keys(KIND_WEIGHTS) as (keyof typeof KIND_WEIGHTS)[]) // The object's own keys.
    .reduce((total, name) => total + KIND_WEIGHTS[name] * evidence[name], 0);
};

test.each<[string, Partial<Declared>]>([
  ['structured data of a story', { structuredArticle: true }],
  ['Open Graph’s word for it', { graphArticle: true }],
  ['a time of publication', { published: true }],
  ['a year in its address', { dated: true }],
  ['an author', { signed: true }],
  ['a section', { filed: true }],
  ['one article element', { oneArticle: true }],
])('%s speaks for an article', (_, more) => {
  expect(sum({ ...bare, ...more }, flowing)).toBeGreaterThan(sum(bare, flowing));
});

test.each<[string, Partial<Declared>, Partial<Told>]>([
  ['product data', { other: true }, {}],
  ['many forms', { manyForms: true }, {}],
  ['an address at the top of the site', { shallow: true }, {}],
  ['buttons', {}, { buttonsEach: 0.5 }],
  ['short paragraphs', {}, { paragraphWords: 14 }],
  ['paragraphs that stand alone', {}, { flowing: 0.3 }],
  ['words that are not its text', {}, { proseShare: 0.2 }],
])('%s speak against one', (_, declared, told) => {
  expect(sum({ ...bare, ...declared }, { ...flowing, ...told })).toBeLessThan(sum(bare, flowing));
});

test('the same text is a story with a story’s data and none with a product’s and a button a paragraph', () => {
  expect(isArticleKind({ ...bare, structuredArticle: true }, flowing)).toBe(true);
  expect(isArticleKind({ ...bare, other: true }, { ...flowing, buttonsEach: 1 })).toBe(false);
});

test('what is counted without end weighs only so much', () => {
  const most = sum(bare, { ...flowing, buttonsEach: 1, paragraphWords: 60 });
  expect(sum(bare, { ...flowing, buttonsEach: 40, paragraphWords: 900 })).toBe(most);
});

test('every weight has its evidence', () => {
  expect(Object.keys(kindEvidence(bare, flowing)).sort()).toEqual(Object.keys(KIND_WEIGHTS).sort());
});
