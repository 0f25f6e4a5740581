// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { logoCarousel } from '../../../src/detectors/logo-carousel';
import { articleWith } from '../page-from';

const NAMES = ['Osprey', 'Linnet', 'Dunlin', 'Wren', 'Siskin'];
const logos = (names: readonly string[]) =>
  names.map((name) => `<img alt="${name} Logo" src="${name}.svg" width="90">`).join('');
/** What the strip itself shows; where it stands counts for other boxes too. */
const OF_STRIPS = ['logoStrip', 'doubledStrip', 'endlessStrip', 'logoHeading', 'brandNames'];
const keys = (inside: string) =>
  logoCarousel
    .detect(articleWith(inside).page)
    .map((signal) => signal.reason.key)
    .filter((key) => OF_STRIPS.includes(key));

test('a row of brand images is a strip', () => {
  expect(keys(`<div>${logos(NAMES)}</div>`)).toEqual(['logoStrip']);
});

test('a sequence listed twice is a loop, also when each copy has its own wrapper', () => {
  const half = `<div>${logos(NAMES)}</div>`;
  expect(keys(`<div class="outer">${half}${half}</div>`)).toEqual(['logoStrip', 'doubledStrip']);
});

test('the strip is reported once, from its outermost block, with its distinct logos counted', () => {
  const { page } = articleWith(`<div class="outer"><div><div>${logos([...NAMES, ...NAMES])}</div></div></div>`);
  const [first] = logoCarousel.detect(page);
  expect(page.blocks[first?.block ?? -1]?.name).toBe('outer');
  expect(first?.reason.count).toBe(5);
});

test('drawings with names and painted backgrounds are logos too', () => {
  const svg = NAMES.map((name) => `<svg aria-label="${name} logo"><path d="M0 0"/></svg>`).join('');
  const painted = NAMES.map(
    (n) => `<span role="img" aria-label="${n} logo" style="background-image:url(${n}.png)"></span>`,
  ).join('');
  expect(keys(`<div>${svg}</div>`)).toEqual(['logoStrip']);
  expect(keys(`<div>${painted}</div>`)).toEqual(['logoStrip']);
});

test('equal strips are copies of each other', () => {
  const strip = `<div>${logos(NAMES)}</div>`;
  const { page } = articleWith(`${strip}<p>A line between the two.</p>${strip}`);
  expect(logoCarousel.detect(page)[0]?.copies).toHaveLength(2);
});

test.each([
  ['three images', logos(NAMES.slice(0, 3))],
  [
    'share icons',
    ['Facebook', 'Twitter', 'LinkedIn', 'Email'].map((n) => `<a href="#"><img alt="${n}" src="${n}.svg"></a>`).join(''),
  ],
  ['large photographs', NAMES.map((n) => `<img alt="${n} at dawn" src="${n}.jpg" width="800" height="600">`).join('')],
  ['pictures with sentences', NAMES.map((n) => `<img alt="${n} Logo" src="${n}.svg"><p>What ${n} makes.</p>`).join('')],
])('%s are no strip', (_, html) => {
  expect(keys(`<div>${html}</div>`)).toEqual([]);
});

test('a label such as “trusted by” over it is evidence of its own', () => {
  expect(keys(`<section><p>Trusted by teams at</p><div>${logos(NAMES)}</div></section>`)).toEqual([
    'logoStrip',
    'logoHeading',
  ]);
});

test('names of brands under such a label are a strip too, since style sheets paint logos over them', () => {
  const names = NAMES.map((name) => `<li><a href="https://${name}.example/">${name}</a></li>`).join('');
  expect(keys(`<div><span>As featured in</span><ul>${names}</ul></div>`)).toEqual(['logoHeading', 'brandNames']);
});

test('low images of one height are taken for logos, whatever they are called', () => {
  const images = [64, 90, 72, 110].map((w, i) => `<img alt="" src="${i}.svg" width="${w}" height="24">`).join('');
  expect(keys(`<div>${images}</div>`)).toEqual(['logoStrip']);
});
