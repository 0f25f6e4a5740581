// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { repeatedPromo } from '../../../src/detectors/repeated-promo';
import { articleWith } from '../page-from';

const LOGOS = ['Osprey', 'Linnet', 'Dunlin', 'Wren']
  .map((name) => `<img alt="${name} Logo" src="${name}.svg">`)
  .join('');
const promo = (id: string, pitch = 'Join ninety thousand readers who practise every day.') =>
  `<div class="${id}"><h3>Learn to use AI at your desk</h3><p>${pitch}</p><a class="button" href="/join">Start free</a></div>`;
const found = (inside: string) => {
  const { page } = articleWith(inside);
  return repeatedPromo.detect(page).map((signal) => [page.blocks[signal.block]?.name, signal.reason.key]);
};

test('copies of a box that asks are evidence, each for itself', () => {
  expect(found(`${promo('a')}<p>A line of the story stands here.</p>${promo('b')}`)).toEqual([
    ['a', 'repeated'],
    ['a', 'asksAction'],
    ['b', 'repeated'],
    ['b', 'asksAction'],
  ]);
});

test('the reason says how often it occurs, and names all copies', () => {
  const { page } = articleWith(promo('a') + promo('b') + promo('c'));
  const [signal] = repeatedPromo.detect(page);
  expect(signal?.reason).toEqual({ key: 'repeated', count: 3 });
  expect(signal?.copies).toHaveLength(3);
});

test('logos inside the box are counted', () => {
  const box = (id: string) =>
    `<div class="${id}"><p>Join teams at these firms today</p><a href="/x">Sign up</a><div>${LOGOS}</div></div>`;
  expect(found(box('a') + box('b'))).toContainEqual(['a', 'holdsLogos']);
});

test('one box alone is no repetition', () => {
  expect(found(promo('a'))).toEqual([]);
});

test.each([
  ['a pull quote', '<blockquote><p>The water sided with the machine again.</p></blockquote>'],
  ['an interview label', '<p><b>The harbour master said</b></p>'],
  ['a code listing', '<pre><code>gauge.read() and then wait for it</code></pre>'],
  ['a table header', '<table><tr><th>Gauge name</th><th>Reading in metres</th></tr></table>'],
  ['a safety notice', '<p>If you fall into the lock, stay calm and call the tower.</p>'],
  ['a refrain', '<p>And the tide came in, and the tide came in.</p>'],
])('%s that repeats and asks nothing makes no signal', (_, html) => {
  expect(found(`${html}<p>Then the story goes on.</p>${html}`)).toEqual([]);
});

test('boxes of one build that lead to different places are entries of a list', () => {
  const entry = (name: string, price: string) =>
    `<div><h3>${name} gauge with radio link</h3><p>${price} at the harbour shop, delivered in a week, <a href="/terms">see terms</a></p><a class="btn" href="/shop/${name}">Buy now</a></div>`;
  expect(found(entry('Avocet', '90') + entry('Curlew', '120') + entry('Plover', '75'))).toEqual([]);
});

test('copies whose wording varies are found by where they lead', () => {
  const copies = promo('a') + promo('b', 'Join ninety thousand people who practise every morning.');
  expect(new Set(found(copies).map(([name]) => name))).toEqual(new Set(['a', 'b']));
});

test('menus and footers repeat by design', () => {
  expect(found(`<nav>${promo('a')}</nav><footer>${promo('b')}</footer>`)).toEqual([]);
});

test.each([
  [
    'an instruction with a link in it',
    '<p>To help, sign up as a volunteer at the harbour office or <a href="/help">learn more</a> about the shifts that are open.</p>',
  ],
  [
    'a download for each entry',
    '<div><p>For the next kind</p><a class="btn" href="/get?id=NUMBER">Download now</a></div>',
  ],
])('%s that recurs is content', (_, html) => {
  const entry = (n: number) => html.replace('NUMBER', String(n));
  expect(found(`${entry(1)}<p>A line between.</p>${entry(2)}<p>Another line.</p>${entry(3)}`)).toEqual([]);
});

test('boxes under headings of their own are a list, even with one address for all', () => {
  const course = (name: string) =>
    `<div><h3>${name}</h3><p>Six evenings with the pilots, in the tower.</p><a class="btn" href="/enrol">Enroll now</a></div>`;
  expect(found(course('Reading tides') + course('Mending gauges') + course('Steering in fog'))).toEqual([]);
});

test('what stands under each of many entries belongs to the entries', () => {
  const row = '<div><p>Was this of use to you?</p><a class="btn" href="/join">Sign up to vote</a></div>';
  expect(found(`<p>A comment that somebody wrote.</p>${row}`.repeat(40))).toEqual([]);
});
