import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { strangersIn } from '../../scripts/page-code.mjs';

const VIEW = '/x/src/view/reading/outline.tsx';
const PREACT = '/x/node_modules/preact/dist/preact.mjs';
const MARKDOWN = '/x/node_modules/mdast-util-to-markdown/index.js';
const READABILITY = '/x/node_modules/@mozilla/readability/Readability.js';

describe('a script that runs in pages', () => {
  it.each(['page', 'judgement', 'place', 'picker'])('%s holds nothing for reading an article', (entry) => {
    const modules = ['/x/src/blocks/place.ts', VIEW, PREACT, MARKDOWN, READABILITY];
    expect(strangersIn(entry, modules)).toEqual([VIEW, PREACT, MARKDOWN, READABILITY]);
  });

  it('article holds what takes the article out of its page, not what shows or writes it', () => {
    expect(strangersIn('article', [READABILITY, '/x/src/article/read.ts', PREACT, VIEW, MARKDOWN])).toEqual([
      PREACT,
      VIEW,
      MARKDOWN,
    ]);
  });

  it('details draws its panel, and no article', () => {
    expect(strangersIn('details', [PREACT, '/x/src/view/details/details.tsx', VIEW, READABILITY])).toEqual([
      VIEW,
      READABILITY,
    ]);
  });

  it('is one of those that are looked at', () => {
    const scripts = readdirSync('entrypoints', { withFileTypes: true })
      .filter((entry) => !entry.isDirectory() || readdirSync(`entrypoints/${entry.name}`).includes('index.ts'))
      .map(({ name }) => name.replace(/\.(content|tsx?)$/, ''));
    // The one has no page, the other stands in the head of the extension's own.
    const inPages = scripts.filter((name) => !['background', 'first-look'].includes(name));
    expect(inPages.filter((name) => strangersIn(name, [MARKDOWN]).length === 0)).toEqual([]);
  });
});

it('the extension’s own pages hold what they need', () => {
  expect(strangersIn('popup', [VIEW, PREACT])).toEqual([]);
});
