// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { sponsoredBox } from '../../../src/detectors/sponsored-box';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

/** What the detector itself says; a verdict may keep a block for other reasons too. */
const evidence = (inside: string, after = '') =>
  sponsoredBox.detect(articleWith(inside, '', after).page).map(({ reason }) => reason.key);

test.each([
  ['a bare label', '<p id="x">Advertisement</p>'],
  ['what tells to read on below', '<p id="x">Continue reading below</p>'],
  [
    'a labelled box',
    '<div id="x"><p>Sponsored</p><h4>Your invoices, paid while you sleep</h4><a href="https://bank.example/">Open an account</a></div>',
  ],
  ['a German label', '<div id="x">Anzeige</div>'],
  [
    'a tool with a price and a paid link',
    '<div id="x"><h4>TideKit</h4><p>$9 a month</p><a class="btn" href="https://tidekit.example/?aff=harbour" rel="sponsored">Try TideKit free</a></div>',
  ],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('sponsored');
});

test('what the story says of advertising is no label', () => {
  expect(evidence('<p>Advertisement was the word they chose.</p>')).toEqual([]);
  expect(evidence(`<p>Advertisement by advertisement the harbour lost its silence. ${PROSE}</p>`)).toEqual([]);
});

test('a disclosure about paid links is no advertising', () => {
  expect(foldedTexts('<p>This article contains affiliate links. We may earn a commission when you buy.</p>')).toEqual(
    [],
  );
});

test('products that the story compares are its subject, prices and paid links included', () => {
  const product = (name: string) =>
    `<h3>${name}</h3><p>${PROSE}</p><div><p>${name}: $99</p><a class="btn" href="https://${name}.example/?aff=h">See price</a></div>`;
  expect(evidence(['osprey', 'linnet', 'dunlin', 'wren'].map(product).join(''))).toEqual([]);
  expect(evidence(product('osprey'))).toContain('paidLink');
});
