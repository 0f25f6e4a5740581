import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { ledgerOf } from '../../scripts/extension-pages.mjs';
import { type OddDocument, PARAGRAPHS, writeOddDocuments } from './odd-documents';
import { inEachBrowser, LISTED, type Scene, situationOf, waitFor } from './scene';
import { visibleTexts } from './truth';

interface Expected {
  /** Its box folds, and nothing else does. */
  readonly folds?: true;
  /** What comes of reading it: the words of the article, or the title of the sentence that says why not. */
  readonly reads: 'article' | keyof typeof WORDS;
  /** The same in Firefox, where that is another. */
  readonly readsInFirefox?: keyof typeof WORDS;
}

const WORDS = {
  none: 'No article to read here',
  tooLarge: 'This page is too large to read',
} as const;

const ARTICLE: Expected = { folds: true, reads: 'article' };

const DOCUMENTS: readonly [name: OddDocument, what: string, expected: Expected][] = [
  ['deep.html', 'an article with 20,000 levels beside it', ARTICLE],
  ['deep-drawn.html', 'an article with 1,500 levels beside it that are drawn', ARTICLE],
  ['deep-inside.html', 'an article below 1,500 levels', { reads: 'article' }],
  ['shadows.html', 'an article beside 300 shadow trees in each other', ARTICLE],
  ['large.html', 'an article with 300,000 elements below it', { folds: true, reads: 'tooLarge' }],
  ['forms.html', 'an article with 5,000 forms below it', ARTICLE],
  ['restless.html', 'an article in a page that changes with each frame', ARTICLE],
  ['written.html', 'an article written while the page is parsed', ARTICLE],
  ['twin.html', 'an article in HTML', ARTICLE],
  ['twin.xhtml', 'the same article in XHTML', ARTICLE],
  ['frames.html', 'an article with empty, written and other frames', ARTICLE],
  ['frameset.html', 'a frameset', { reads: 'none' }],
  ['plain.txt', 'a text', { reads: 'article' }],
  ['picture.svg', 'a drawing', { reads: 'none' }],
  ['picture.png', 'a picture', { reads: 'none' }],
  // Chromium draws it by a page of its own, with a body.
  ['data.xml', 'a list in XML', { reads: 'article', readsInFirefox: 'none' }],
  ['empty.html', 'an empty document', { reads: 'none' }],
  ['rootless.html', 'a document whose root is taken away', { reads: 'none' }],
];

inEachBrowser(
  'a document',
  (scene) => {
    beforeEach(() => scene().reset());

    describe.each(DOCUMENTS)('%s, %s,', (name, _, { folds, reads, readsInFirefox = reads }) => {
      test('is judged and read, or told to be nothing to read, without a fault', async () => {
        const { page, errors } = await openOdd(scene(), name);
        await settled(scene(), page);
        await expect.poll(() => foldedIn(page)).toEqual(folds ? ['box'] : []);
        if (folds) await expect.poll(() => visibleTexts(page, 'p')).toEqual(expect.arrayContaining([...PARAGRAPHS]));
        const popup = await scene().popup(page);
        popup.on('pageerror', (error) => errors.push(String(error)));
        await readAnyway(popup);
        const outcome = scene().kind === 'firefox' ? readsInFirefox : reads;
        if (outcome === 'article') {
          await expect.poll(() => missingIn(popup)).toEqual([]);
        } else {
          await expect.poll(() => popup.$eval('.notice-title', (title) => title.textContent)).toBe(WORDS[outcome]);
        }
        // The page goes on: it would not answer from within a task that never ends.
        expect(await page.evaluate(() => 'here')).toBe('here');
        expect(errors).toEqual([]);
      });
    });

    test('that is opened anew and written under the running script is judged as what it is now', async () => {
      const { page, errors } = await openOdd(scene(), 'plain.html');
      await settled(scene(), page);
      const html = await (await page.goto(`http://${LISTED}/twin.html`))?.text();
      await expect.poll(() => foldedIn(page)).toEqual(['box']);
      await page.evaluate((written) => {
        document.open();
        document.write(written);
        document.close();
      }, html ?? '');
      await expect.poll(() => foldedIn(page)).toEqual(['box']);
      // All listeners are gone with the old content, and a chip is pressed all the same.
      await page.bringToFront();
      await page.click('#box');
      await waitFor(async () => (await foldedIn(page)).length === 0, { what: 'the box to open' });
      await page.evaluate(() => {
        document.open();
        document.write('<p>Nothing is left.</p>');
        document.close();
      });
      await waitFor(async () => (await ledgerOf(scene().session, page))?.kind === 'other', { what: 'the new page' });
      expect(errors).toEqual([]);
    });

    test('whose root is taken away and comes back, or is another, is folded', async () => {
      const { page, errors } = await openOdd(scene(), 'twin.html');
      await expect.poll(() => foldedIn(page)).toEqual(['box']);
      await page.evaluate(() => {
        const { documentElement: root } = document;
        Object.assign(globalThis, { root: root.cloneNode(true) });
        root.remove();
      });
      await waitFor(async () => (await ledgerOf(scene().session, page))?.kind === 'other', { what: 'an empty page' });
      await page.evaluate(() => {
        const { root } = globalThis as unknown as { root: Element };
        // As served, not as marked.
        for (const { name } of [...(root.querySelector('#box')?.attributes ?? [])])
          if (!['id', 'class'].includes(name)) root.querySelector('#box')?.removeAttribute(name);
        document.append(root);
      });
      await expect.poll(() => foldedIn(page)).toEqual(['box']);
      expect(errors).toEqual([]);
    });

    // Chromium runs scripts of extensions in the page around its viewer, Firefox in none of it.
    test('that is a PDF has nothing to read, and the popup does not offer to start there', async () => {
      const { page, errors } = await openOdd(scene(), 'page.pdf');
      const popup = await scene().popup(page);
      const situation = scene().kind === 'chromium' ? 'notArticle' : 'internal';
      await expect.poll(() => situationOf(popup)).toBe(situation);
      if (situation === 'internal') return;
      await readAnyway(popup);
      await expect.poll(() => popup.$eval('.notice-title', (title) => title.textContent)).toBe(WORDS.none);
      expect(errors).toEqual([]);
    });

    test('at about:blank belongs to the browser', () => isInternal(scene(), 'about:blank'));
  },
  ['chromium', 'firefox'],
  writeOddDocuments,
);

// A page may not lead to another's source, and Firefox's driver leads there no better than a page.
inEachBrowser(
  'the source of a page',
  (scene) => {
    test('belongs to the browser', () => isInternal(scene(), `view-source:http://${LISTED}/twin.html`));
  },
  ['chromium'],
  writeOddDocuments,
);

async function isInternal(scene: Scene, address: string): Promise<void> {
  const page = await scene.session.browser.newPage();
  await page.goto(address);
  const popup = await scene.popup(page);
  await expect.poll(() => situationOf(popup)).toBe('internal');
}

async function openOdd(scene: Scene, name: OddDocument): Promise<{ page: Page; errors: string[] }> {
  const page = await scene.session.browser.newPage();
  const errors: string[] = [];
  // In both browsers also what the extension's scripts in the page throw, and promises of theirs that nobody waits for.
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`http://${LISTED}/${name}`, { waitUntil: 'load' });
  return { page, errors };
}

function settled(scene: Scene, page: Page): Promise<void> {
  return waitFor(async () => (await ledgerOf(scene.session, page))?.settled, {
    what: 'the page to be judged',
    seconds: 40,
  });
}

/** What is folded in the page, by its id. */
function foldedIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('[data-chaffinch="folded"]')].map(({ id }) => id));
}

/** Those of the paragraphs that the popup does not show. */
async function missingIn(popup: Page): Promise<string[]> {
  const shown = await popup.$eval('.article-body', (body) => body.textContent?.replace(/\s+/g, ' ') ?? '');
  return PARAGRAPHS.filter((text) => !shown.includes(text));
}

/** Where the page is no article, asks for it all the same. */
async function readAnyway(popup: Page): Promise<void> {
  await waitFor(
    async () => {
      const situation = await situationOf(popup);
      // By the time it is pressed it may have done what it is for.
      if (situation === 'notArticle')
        await popup.evaluate(() => document.querySelector<HTMLElement>('.notice-actions button')?.click());
      return situation === 'page';
    },
    { what: 'the popup to show the page' },
  );
}
