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

test('every weight has its evidence', () => {
  expect(Object.keys(kindEvidence(bare, flowing)).sort()).toEqual(Object.keys(KIND_WEIGHTS).sort());
});
