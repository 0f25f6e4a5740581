// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { relatedLine } from '../../../src/detectors/related-line';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

const between = (line: string) => `<p>${PROSE}</p>${line}<p>${PROSE.replace('engineer', 'keeper')}</p>`;

test.each([
  ['a labelled one', '<p id="x">Read more: <a href="/lock">The lock that leaked for a year</a></p>'],
  ['a label in bold', '<p id="x"><b>Related:</b> <a href="/lock">The lock that leaked for a year</a></p>'],
  ['a heading as its label', '<p id="x">You may have missed: <a href="/lock">The lock that leaked for a year</a></p>'],
  ['a headline in capitals', '<p id="x"><a href="/lock">THE LOCK THAT LEAKED FOR A WHOLE YEAR</a></p>'],
  ['a headline of the same site', '<p id="x"><a href="/lock">The lock that leaked for a whole year</a></p>'],
  ['an Italian one', '<p id="x"><a href="/chiusa">Leggi anche: la chiusa che perdeva</a></p>'],
  ['a Polish one', '<p id="x">Czytaj też: <a href="/sluza">Śluza, która przeciekała</a></p>'],
])('%s between paragraphs is folded', (_, line) => {
  expect(foldOf(between(line))).toBe('related');
});

test.each([
  [
    'a document of another site',
    '<p id="x"><a href="https://court.example/ruling">Read the ruling of the harbour court</a></p>',
  ],
  ['a file', '<p id="x"><a href="/files/ruling.pdf">The ruling of the harbour court as a file</a></p>'],
  [
    'a link that the sentence before announces',
    '<p>The court gave its reasons in a ruling of forty pages:</p><p id="x"><a href="/ruling">The ruling of the harbour court</a></p>',
  ],
  [
    'a sentence of the author with a full stop',
    '<p id="x"><a href="/lock">Read more about the lock and the winter that broke it.</a></p>',
  ],
  [
    'an invitation that goes on like a sentence',
    '<p id="x"><a href="/lock">See how the lock can work for your own harbour today!</a></p>',
  ],
  [
    'the full review of what the section is about',
    '<h3>Tern 3 tide gauge</h3><p>It has kept time with the water for a year and never once lost count of a wave.</p><p id="x">Read more: <a href="/tern">Tern 3 tide gauge review</a></p>',
  ],
  ['a sentence with a link', '<p id="x">The lock had <a href="/lock">leaked for a year</a> when she came.</p>'],
  ['a button that opens an answer', '<p id="x"><a href="#answer">How long did the lock leak before she came</a></p>'],
])('%s is left alone', (_, line) => {
  expect(foldedTexts(between(line))).toEqual([]);
});

test('in a digest the headlines are what it is about', () => {
  const items = ['lock', 'gauge', 'pier', 'ferry', 'quay'].map(
    (name) =>
      `<p><a href="/${name}">What became of the ${name} in the end</a></p><p>${PROSE.replace('gauge', name)}</p>`,
  );
  expect(foldedTexts(items.join(''))).toEqual([]);
});

const evidence = (inside: string, before = '') =>
  relatedLine.detect(articleWith(inside, before).page).map(({ reason }) => reason.key);
const LINK = '<a href="/lock">The lock that leaked for a whole year</a>';

test('label, capitals and place are evidence each for itself', () => {
  const keys = evidence(between(`<p>READ MORE: ${LINK.toUpperCase()}</p>`));
  expect(keys).toEqual(expect.arrayContaining(['leadPhrase', 'onlyLink', 'siteLink', 'interrupts', 'shouted']));
});

test('the reason quotes the label', () => {
  const { page } = articleWith(`<p>Read more: ${LINK}</p>`);
  const lead = relatedLine.detect(page).find(({ reason }) => reason.key === 'leadPhrase');
  expect(lead?.reason.values).toEqual(['read more']);
});

test('a headline below a heading interrupts nothing', () => {
  expect(evidence(between(`<p>${LINK}</p>`))).toContain('interrupts');
  expect(evidence(between(`<h2>The lock</h2><p>${LINK}</p>`))).not.toContain('interrupts');
});

test.each([
  ['a line above the article', '', `<p>Read more: ${LINK}</p>`],
  ['a footer', `<footer><p>Read more: ${LINK}</p></footer>`, ''],
  ['an item of a list', `<ul><li>Read more: ${LINK}</li><li>Two more gauges</li></ul>`, ''],
  ['a list of tags', `<p class="tags">Read more: ${LINK}</p>`, ''],
  ['a place in the page', '<p>Read more: <a href="#lock">The lock that leaked for a whole year</a></p>', ''],
  ['what the line before announces', `<p>The court gave its reasons in this long ruling:</p><p>${LINK}</p>`, ''],
  ['a sentence that opens like a label', `<p>Read more ships’ logs than she did, and ${LINK} makes sense.</p>`, ''],
  ['a heading of the story', `<h2>${LINK}</h2>`, ''],
  ['a card', `<div><p>By the river</p><p>${LINK}</p></div>`, ''],
])('%s makes no signal', (_, inside, before) => {
  expect(evidence(inside, before)).toEqual([]);
});
