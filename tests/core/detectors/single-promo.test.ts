// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { singlePromo } from '../../../src/detectors/single-promo';
import { articleWith } from '../page-from';
import { foldedTexts, foldOf, PROSE } from './folds';

/** What the detector itself says; a verdict may keep a block for other reasons too. */
const evidence = (inside: string, after = '') =>
  singlePromo.detect(articleWith(inside, '', after).page).map(({ reason }) => reason.key);

test.each([
  [
    'a box with a button',
    '<aside id="x"><h3>Plan tides in six weeks</h3><p>Our course takes you from the first gauge to a forecast.</p><a class="btn" href="https://school.example/tides">Enroll now</a></aside>',
  ],
  [
    'a quotation that quotes nobody',
    '<blockquote id="x">Want to build a gauge of your own? Our weekend course shows how. <a href="https://school.example/gauge?utm_source=harbour">Save me a seat</a></blockquote>',
  ],
  [
    'a card with a price, in German',
    '<div id="x"><h3>Onlinekurs: Pegel lesen</h3><p>In acht Lektionen zum eigenen Pegel.</p><p>149 €</p><a class="button" href="https://schule.example/pegel">Zum Kurs</a></div>',
  ],
  ['a line that is one asking link', '<p id="x"><a href="/quiz">GET THE QUIZ: DOWNLOAD NOW</a></p>'],
])('%s is folded', (_, html) => {
  expect(foldOf(html)).toBe('promo');
});

test('a list loses the item that asks, and no other', () => {
  const list =
    '<ul><li>Keep the paper table.</li><li id="x">Want the whole tower trained? Our masterclass has helped forty harbours. <a href="https://school.example/m?ref=list">Book a free demo today</a>.</li><li>Write down what the water did.</li></ul>';
  expect(foldedTexts(list)).toEqual([expect.stringMatching(/^Want the whole tower/)]);
});

test('where the end tag of a box is missing its parts fold, and the story in it stays', () => {
  const html = `<h2>On the river</h2><div class="bx"><h3>Harbour Field Day</h3><p>See thirty gauges at work. 6 September.</p><p><a class="btn" href="https://field.example/tickets?src=h">Get your tickets</a></p>${`<p>${PROSE}</p>`.repeat(6)}</div>`;
  expect(foldedTexts(html)).toEqual([
    'Harbour Field Day',
    'See thirty gauges at work. 6 September.',
    'Get your tickets',
  ]);
});

test('tools that the story compares, each with its button, are its subject', () => {
  const tool = (name: string) =>
    `<section class="${name}"><h3>${name}</h3><p>${PROSE}</p><p>$9 a month</p><a class="btn" href="https://${name}.example/">Try ${name} free</a></section>`;
  expect(evidence(['osprey', 'linnet', 'dunlin', 'wren', 'siskin'].map(tool).join(''))).toEqual([]);
  expect(evidence(tool('osprey'))).toContain('price');
});

test('three cards of one build that lead to three places are entries of a list', () => {
  const card = (name: string) =>
    `<div class="tool"><h3>${name}</h3><p>A gauge for small rivers.</p><p>$9 a month</p><a class="btn" href="https://${name}.example/">Try ${name} free</a></div>`;
  expect(evidence(['osprey', 'linnet', 'dunlin'].map(card).join(''))).toEqual([]);
  expect(evidence(card('osprey'))).toContain('price');
});

test.each([
  [
    'a sentence that tells to sign up',
    '<p>Whoever wants a gauge of their own has to <a href="/list">sign up now</a> with the council, which answers within the week.</p>',
  ],
  [
    'a pointer to what the story is about',
    '<p>The fund explains its <a href="https://fund.example/rules">rules</a> and its <a href="https://fund.example/jury">jury</a> in forty pages of rather dry text.</p><div><p>Two open afternoons are planned.</p><a href="https://fund.example/open">Sign up for an afternoon</a></div>',
  ],
  [
    'a button that opens an answer',
    '<h3><button aria-expanded="false">How do I get started with a gauge?</button></h3>',
  ],
  [
    'a card whose button shows more of the story',
    '<div><h3>The first gauge</h3><p>Built in a week, of a float and a string.</p><a class="btn" href="/figure-2">Show the drawing</a></div>',
  ],
])('%s is left alone', (_, html) => {
  expect(evidence(html)).toEqual([]);
});

test('“Buy now” below each product of a list is the list’s own button; leading to one place it is an ad', () => {
  const entry = (name: string, target: string) =>
    `<div><h3>${name}</h3><p>${PROSE.replace('gauge', name)}</p><p><a href="https://shop.example/${target}?utm_source=story">Buy now</a></p></div>`;
  const names = ['kettle', 'lamp', 'radio'];
  const detected = (entries: string[]) => singlePromo.detect(articleWith(entries.join('')).page);
  expect(detected(names.map((name) => entry(name, name)))).toEqual([]);
  expect(detected(names.map((name) => entry(name, 'kit'))).length).toBeGreaterThanOrEqual(names.length);
});

test('“Click here” at the head of a sentence that says more is the author’s pointer', () => {
  const line = 'to see every gauge on the plan, its depth, its age and the name of its keeper.';
  expect(foldedTexts(`<p><a href="https://plans.example/1">Click here</a> ${line}</p><p>${PROSE}</p>`)).toEqual([]);
});
