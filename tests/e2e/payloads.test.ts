// What a hostile page puts into an article, on its way through the built extension into the reader.
import { beforeEach, expect, test } from 'vitest';
import { fireRaw } from '../bench/security/control.mjs';
import { forbiddenIn } from '../bench/security/forbidden.mjs';
import { everyHost } from '../bench/security/outside.mjs';
import { bounds, POLICY, pageOf } from '../bench/security/page.mjs';
import { prepare, readInBody, readInHead, readPage } from '../bench/security/read.mjs';
import { showInReader } from '../bench/security/read-in-reader.mjs';
import { closed, JSON_LD, payloads } from './hostile-payloads';
import { inEachBrowser, type Scene, UNLISTED } from './scene';

const NOTHING = { scripts: [], requests: [], forbidden: [] };

const asServed = closed
  .map(({ id, html }) => `<p>${bounds(id)[0]}</p>\n<div>${html}</div>\n<p>${bounds(id)[1]} ${html}</p>`)
  .join('\n');
const outside = await everyHost({
  '/letters.html': { body: pageOf(), policy: POLICY },
  '/hostile.html': { body: pageOf(asServed), policy: POLICY },
  '/stated.html': {
    body: pageOf('', `<title>Letters</title><script type="application/ld+json">${JSON_LD}</script>`),
    policy: POLICY,
  },
  '/raw.html': { body: `<!doctype html><title>Raw</title><main>${asServed}</main>`, policy: POLICY },
  '/plain.html': { body: '<!doctype html><title>Plain</title><body>' },
});

inEachBrowser(
  'a hostile article',
  (scene) => {
    beforeEach(() => scene().reset());

    test('would run scripts, and leave what is forbidden, if it were shown as it is', async () => {
      const plain = await scene().open('plain.html', UNLISTED);
      expect((await fireRaw(plain, payloads)).length).toBeGreaterThan(12);
      const raw = await scene().open('raw.html', UNLISTED);
      const faults: string[] = await raw.evaluate(forbiddenIn, await raw.evaluateHandle(() => document));
      const kinds = new Set(faults.map((fault) => fault.split(':')[0]));
      expect([...kinds]).toEqual(
        expect.arrayContaining(['element', 'id', 'address', 'handler', 'attribute style', 'attribute ping']),
      );
      expect(faults.length).toBeGreaterThan(60);
    });

    test('comes into the reader without anything that acts, asks or misleads', async () => {
      const { session } = scene();
      const tab = await prepare(session, await scene().open('hostile.html'));
      const { text, ...found } = await showInReader(session, await readPage(session, tab), outside);
      expect(found).toEqual(NOTHING);
      for (const { id } of closed) for (const paragraph of bounds(id)) expect(text).toContain(paragraph);
    });

    test('nor does a script of the page bring it there, whatever it leaves open', async () => {
      const { session } = scene();
      const tab = await letters(scene());
      const { text, ...found } = await showInReader(session, await readInBody(session, tab, payloads), outside);
      expect(found).toEqual(NOTHING);
      for (const { id } of payloads) for (const paragraph of bounds(id)) expect(text).toContain(paragraph);
    });

    test('nor does its head, by title, byline, site name, picture or JSON-LD', async () => {
      const { session } = scene();
      const tab = await letters(scene());
      const { text, ...found } = await showInReader(session, await readInHead(session, tab, payloads), outside);
      expect(found).toEqual(NOTHING);
      expect(text).toContain('Half a word');
    });

    test('JSON-LD is read by the keys that it has itself, and as words', async () => {
      const { session } = scene();
      const tab = await prepare(session, await scene().open('stated.html'));
      const article = await readPage(session, tab);
      // As it is written, markup and all.
      expect(article.byline).toBe('<b onclick=alert(1)>Ada Brandt</b>');
      expect(article.site).toContain('Quay Times');
      expect(JSON.stringify(article)).not.toContain('Polluted');
      const { text, ...found } = await showInReader(session, article, outside);
      expect(found).toEqual(NOTHING);
      expect(text).toContain(article.byline);
    });
  },
  ['chromium', 'firefox'],
  // Both browsers ask the same server, which ends with this file.
  async () => ({ folder: '', remove: async () => {}, server: { port: outside.port, close: async () => {} } }),
);

async function letters(scene: Scene): Promise<number> {
  return prepare(scene.session, await scene.open('letters.html'));
}
