// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readArticle } from '../../../src/article/read';
import { flattenStairs } from '../../../src/article/stairs';
import { articleBody } from '../../../src/article/text';
import { pageOf, prose } from './page';

const NAV = '<header><nav><a href="/a">News</a><a href="/b">Tools</a></nav></header>';
const SIDEBAR =
  '<div class="w-80"><h3>Most read</h3><ul><li><a href="/1">Ten tools for spring</a></li><li><a href="/2">Nine more</a></li></ul></div>';
const FOOTER =
  '<footer><p>© The Harbour Post. All rights reserved, in every harbour and at every tide of the year.</p></footer>';
const BOX =
  '<div class="promo"><h3>Learn to sail</h3><p>Join nine thousand sailors.</p><a href="/join">Join now</a></div>';

/** Nine sections, each block one level deeper than the one before. The deeper half says more, so that an inner part scores best. */
function stair(depth: number, wrap: (block: string, rest: string) => string): string {
  let html = '';
  for (let level = depth; level >= 1; level -= 1) {
    const heading = (level - 1) % Math.floor(depth / 9) === 0 ? `<h2>Section at ${level}</h2>` : '';
    const box = level % 5 === 0 ? BOX : '';
    const more = level > depth / 2 ? `<p>${prose(level + 100)}</p><p>${prose(level + 200)}</p>` : '';
    html = wrap(`${heading}<p>${prose(level)}</p>${more}${box}`, html);
  }
  return html;
}

const shapes: Record<string, (block: string, rest: string) => string> = {
  'block, then the rest': (block, rest) => `${block}<div>${rest}</div>`,
  'block in a section': (block, rest) => `<section>${block}</section><div class="mt-4">${rest}</div>`,
  'block in a box, two wrappers': (block, rest) => `<div class="chunk">${block}</div><div><div>${rest}</div></div>`,
};
const frames: Record<string, (story: string) => string> = {
  bare: (story) => `<div>${story}</div>`,
  'main with nav and footer': (story) => `${NAV}<main><div>${story}</div></main>${FOOTER}`,
  'columns with a sidebar': (story) =>
    `<div id="app">${NAV}<div class="flex"><div class="w-full">${story}</div>${SIDEBAR}</div>${FOOTER}</div>`,
};

for (const depth of [24, 60]) {
  for (const [shape, wrap] of Object.entries(shapes)) {
    for (const [frame, around] of Object.entries(frames)) {
      test(`${depth} levels, ${shape}, ${frame}: every paragraph and section comes out, in order, and no box`, () => {
        const page = pageOf(around(stair(depth, wrap)));
        const omitted = new Map([...page.querySelectorAll('.promo')].map((box) => [box, 'promo'] as const));
        const body = readArticle(page, { omitted, isArticle: true, pageWords: 0 })?.article.body;
        const lines = articleBody(body ?? { type: 'root', children: [] }).split('\n');
        const expected = Array.from(page.querySelectorAll('h2, p'), (element) => element.textContent?.trim() ?? '');
        expect(lines).toEqual(expected.filter((line) => /^(?:Section|Paragraph)/.test(line)));
      });
    }
  }
}

test('an ordinary page keeps its nesting', () => {
  const story = Array.from({ length: 9 }, (_, index) => `<p>${prose(index)}</p>`).join('');
  const page = pageOf(
    `<div id="app">${NAV}<div class="columns"><div class="column"><div>${story}</div></div>${SIDEBAR}</div></div>`,
  );
  const before = page.querySelectorAll('div').length;
  flattenStairs(page);
  expect(page.querySelectorAll('div').length).toBe(before);
});

test('a thread of replies is no stair of the story', () => {
  let thread = '';
  for (let level = 12; level >= 1; level -= 1) thread = `<div class="comment"><p>${prose(level)}</p>${thread}</div>`;
  const page = pageOf(thread);
  flattenStairs(page);
  expect(page.querySelectorAll('.comment').length).toBe(12);
});

test('bare texts of neighbouring steps stay apart', () => {
  let html = '';
  for (let level = 8; level >= 1; level -= 1) html = `${prose(level)}<div>${html}</div>`;
  const page = pageOf(`<main>${html}</main>`);
  flattenStairs(page);
  expect(Array.from(page.querySelectorAll('main > p'), (p) => p.textContent)).toContain(prose(5));
});
