// The EPUB in a reader of books: foliate-js, which several of them are built on.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { toEpubFile } from '../../src/article/exports/epub';
import { NASTY, PICTURES, WORDS } from '../core/article/exports/nasty';
import { inEachBrowser, type Served } from './scene';

/** Shows the book and tells what of it can be seen. */
const READER = `
  import './foliate-js/view.js';
  const bytes = await (await fetch('book.epub')).blob();
  const view = document.createElement('foliate-view');
  document.body.append(view);
  await view.open(new File([bytes], 'book.epub'));
  const { doc } = await new Promise((resolve) => {
    view.addEventListener('load', (event) => resolve(event.detail));
    view.goTo(0);
  });
  const picture = doc.querySelector('figure img');
  await picture.decode();
  const entries = (list) => (list ?? []).map(({ label, href, subitems }) => ({ label, href, below: entries(subitems) }));
  globalThis.seen = {
    title: view.book.metadata.title,
    identifier: view.book.metadata.identifier,
    language: view.book.metadata.language,
    contents: entries(view.book.toc),
    heading: doc.querySelector('h1').textContent,
    text: doc.querySelector('pre').textContent,
    width: picture.naturalWidth,
    formula: doc.querySelector('math').namespaceURI,
    cover: (await view.book.getCover())?.type,
  };
`;

interface Entry {
  readonly label: string;
  readonly href: string;
  readonly below: readonly Entry[];
}

async function library(): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'chaffinch-book-'));
  // The package names its files one by one and has none to resolve by its own name.
  const installed = join(dirname(fileURLToPath(import.meta.url)), '../../node_modules/foliate-js');
  cpSync(installed, join(folder, 'foliate-js'), { recursive: true });
  writeFileSync(join(folder, 'reader.js'), READER);
  writeFileSync(
    join(folder, 'reader.html'),
    '<!doctype html><meta charset="utf-8"><title>Books</title><body><script type="module" src="reader.js"></script>',
  );
  writeFileSync(join(folder, 'book.epub'), await toEpubFile(NASTY, PICTURES, WORDS, new Date()));
  return { folder, remove: async () => rmSync(folder, { recursive: true, force: true }) };
}

inEachBrowser(
  'a reader of books',
  (scene) => {
    test('opens the EPUB: its chapter, picture and formula, and its contents', async () => {
      const page = await scene().open('reader.html', 'books.example');
      await page.waitForFunction(() => 'seen' in globalThis, { timeout: 40_000 });
      const seen = await page.evaluate(() => (globalThis as unknown as { seen: Record<string, unknown> }).seen);
      const contents = seen['contents'] as Entry[];
      expect(contents.map(({ label }) => label)).toEqual([NASTY.title, 'One & <two>']);
      expect(contents[1]?.below.map(({ label }) => label)).toEqual(['第二 ]]>']);
      expect(contents[1]?.href).toMatch(/text\.xhtml#section-1$/);
      expect(seen).toMatchObject({
        title: NASTY.title,
        language: 'en',
        heading: NASTY.title,
        width: 1,
        formula: 'http://www.w3.org/1998/Math/MathML',
        cover: 'image/png',
      });
      expect(seen['identifier']).toMatch(/^urn:uuid:/);
      expect(seen['text']).toContain(']]>');
    });
  },
  undefined,
  library,
);
