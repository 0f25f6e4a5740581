// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { relatedLinks } from '../../../src/detectors/related-links';
import { articleWith } from '../page-from';

const found = (inside: string, after = '') => {
  const { page } = articleWith(inside, '', after);
  return relatedLinks.detect(page).map((signal) => [page.blocks[signal.block]?.name, signal.reason.key]);
};
const cards =
  '<div class="grid"><a href="/1">Ferries by wire</a><a href="/2">A lock in winter</a><a href="/3">Gauges for sale</a></div>';

test('links under a heading that announces other pages are one section', () => {
  const names = found(`<section class="s"><h2>Related stories</h2>${cards}</section>`);
  expect(names).toEqual(
    expect.arrayContaining([
      ['s', 'relatedHeading'],
      ['s', 'linkGrid'],
    ]),
  );
  expect([...new Set(names.map(([name]) => name))]).toEqual(['s']);
});

test('behind the story a heading over an emptied grid is left over', () => {
  expect(found('', '<section class="s"><h2>Recommended Tools</h2><div class="grid"></div></section>')).toContainEqual([
    's',
    'emptyHeading',
  ]);
});

test('beside the story heading and links are named, and nothing else', () => {
  const names = found(
    `<h2 class="h">More from the harbour</h2>${cards}<p class="story">And the story goes on with a line that no link stands in.</p>`,
  );
  expect([...new Set(names.map(([name]) => name))]).toEqual(['h', 'grid']);
});

test('a heading of the story over its own prose is no evidence', () => {
  expect(
    found('<h2>News</h2><p>The council met on Monday and voted for three more gauges along the upper river.</p>'),
  ).toEqual([]);
});

test('a heading that only begins like one is no evidence', () => {
  expect(
    found('<h2>Related work</h2><ul><li><a href="/1">One study</a></li><li><a href="/2">Another</a></li></ul>'),
  ).toEqual([]);
});

test('another heading over links is no evidence', () => {
  expect(found(`<h2>Sources</h2>${cards}`)).toEqual([]);
});

test.each([
  [
    'a list of sources',
    '<h2>Latest news</h2><ul><li><a href="https://a.example/1">First report</a></li><li><a href="https://b.example/2">Second report</a></li></ul>',
  ],
  ['a section of the story under a broad heading', `<section><h2>Featured tools</h2>${cards}</section>`],
  ['a heading over a figure to come', '<h2>Recommended</h2><div></div>'],
])('between paragraphs %s stays', (_, html) => {
  expect(found(`${html}<p>And then the story goes on for a while with what the council said on Monday.</p>`)).toEqual(
    [],
  );
});
