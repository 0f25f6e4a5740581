import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { corpusPages } from '../../bench/page/corpus.mjs';

const folder = mkdtempSync(join(tmpdir(), 'chaffinch-corpus-'));
afterAll(() => rmSync(folder, { recursive: true }));

function save(set: string, names: readonly string[], labels: Record<string, { type: string }>): void {
  mkdirSync(join(folder, set, 'html'), { recursive: true });
  for (const name of names) writeFileSync(join(folder, set, 'html', name), '<p>');
  writeFileSync(join(folder, set, 'gold.json'), JSON.stringify(labels));
}

test('a folder without the sets has no pages', async () => {
  expect(await corpusPages(folder)).toEqual([]);
});

test('of a set of all kinds only the articles are opened', async () => {
  save('scrapinghub', ['b.html.gz', 'a.html', 'notes.txt'], {});
  save('wcxb', ['one.html.gz', 'two.html.gz', 'three.html.gz'], {
    one: { type: 'article' },
    two: { type: 'forum' },
  });
  const pages = await corpusPages(folder);
  expect(pages.map(({ id }) => id)).toEqual(['scrapinghub/a', 'scrapinghub/b', 'wcxb/one']);
  expect(pages.map(({ file }) => file)).toEqual([
    join(folder, 'scrapinghub', 'html', 'a.html'),
    join(folder, 'scrapinghub', 'html', 'b.html.gz'),
    join(folder, 'wcxb', 'html', 'one.html.gz'),
  ]);
});
