// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { relatedLinks } from '../../../src/detectors/related-links';
import { articleWith } from '../page-from';
import { decisionOn, foldOf, PROSE } from './folds';

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

const box = (label: string, items: string) =>
  `<div id="x" class="related-posts"><h3>${label}</h3><ul>${items}</ul></div>`;
const titles = [
  '<li><a href="/1">The winter that broke the old lock</a></li>',
  '<li><a href="/2">What the ferries do without their wire</a></li>',
].join('');

test('a box that the page names so folds, whatever its label says, and with one title too', () => {
  expect(foldOf(box('Lisää aiheesta', titles))).toBe('related');
  expect(
    foldOf(
      '<div id="x" class="related-coverage"><p>Seuraavaksi</p><a href="/1">The winter that broke the old lock</a></div>',
    ),
  ).toBe('related');
});

test.each(['Timeline', 'Sources', 'Quellen', 'Chronologie', '年表'])(
  'under “%s” the same links are the story’s',
  (label) => {
    expect(foldOf(box(label, titles))).toBeUndefined();
    expect(foldOf(`<div id="x" class="related-posts"><ul>${titles}</ul></div>`)).toBe('related');
  },
);

test('a short sentence right above a list announces it', () => {
  const list = `<ul id="x">${titles}</ul>`;
  const after = (intro: string) => foldOf('', '', `${intro}${list}<p>${PROSE}</p>`);
  expect(after(`<p>${PROSE.replace('engineer', 'keeper')}</p>`)).toBe('related');
  expect(
    after('<p>For those who want to go further, here is what we wrote on the way to this page!</p>'),
  ).toBeUndefined();
});

test('pictures below a heading are the story’s, with or without a link to themselves', () => {
  const gallery = (picture: string) => foldOf('', '', `<div id="x"><h3>Read more</h3><div>${picture}</div></div>`);
  expect(gallery('<img src="/p.jpg" width="600" height="400">')).toBeUndefined();
  expect(gallery('<a href="/p.jpg"><img src="/p.jpg" width="600" height="400"></a>')).toBeUndefined();
  expect(gallery('')).toBe('related');
});

test('the stories before and after this one fold; the pages of this one do not', () => {
  const pager = (links: string) => decisionOn('', '', `<nav id="x" class="post-navigation">${links}</nav>`)?.action;
  expect(pager('<a href="/1">The winter that broke the lock</a><a href="/2">Next post</a>')).toBe('collapse');
  expect(pager('<a href="/story/1">1</a><a href="/story/2">2</a><a href="/story/2">Next page</a>')).not.toBe(
    'collapse',
  );
});

test('excerpts of other stories are no part of this one, however long the list', () => {
  const items = ['lock', 'pier', 'ferry', 'quay'].map(
    (name) =>
      `<li><h4><a href="/${name}">What became of the ${name} in the end</a></h4>${PROSE.replace('gauge', name)}</li>`,
  );
  expect(foldOf(`<ul id="x" class="related_post">${items.join('')}</ul>`)).toBe('related');
  expect(foldOf(`<ul id="x">${items.join('')}</ul>`)).toBeUndefined();
});

test('“See also” over other sites is a list of references', () => {
  const links =
    '<li><a href="https://tides.example/a">Tables of the tides</a></li><li><a href="https://locks.example/b">The handbook of locks</a></li>';
  expect(foldOf('', '', `<section id="x"><h2>See also</h2><ul>${links}</ul></section>`)).toBeUndefined();
});
