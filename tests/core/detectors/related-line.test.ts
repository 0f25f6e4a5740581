// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { foldedTexts, foldOf, PROSE } from './folds';

const between = (line: string) => `<p>${PROSE}</p>${line}<p>${PROSE.replace('engineer', 'keeper')}</p>`;

test.each([
  ['a labelled one', '<p id="x">Read more: <a href="/lock">The lock that leaked for a year</a></p>'],
  ['a label in bold', '<p id="x"><b>Related:</b> <a href="/lock">The lock that leaked for a year</a></p>'],
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
