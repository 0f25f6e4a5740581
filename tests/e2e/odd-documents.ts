// Documents that no template makes: too deep, too large, without a root, written anew, or no web page at all.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Served } from './scene';
import { truth } from './truth';

const PROSE = truth.paragraphs.slice(0, 10).map((text) => `<p>${text.replaceAll('&', '&amp;')}</p>`);

/** By its words and its field a box of the kind that folds. Well-formed, so that XHTML can hold it too. */
const BOX =
  '<div class="newsletter-signup" id="box"><h3>The Tuesday letter</h3><p>Subscribe to our newsletter and get the week in chips into your inbox.</p><form action="/subscribe"><input type="email" name="address" placeholder="Your e-mail" /><button type="submit">Subscribe</button></form></div>';

/** An article with that box in the middle of it. */
const ARTICLE = `<article id="article"><h1>${truth.title}</h1>${PROSE.slice(0, 5).join('')}${BOX}${PROSE.slice(5).join('')}</article>`;
const PLAIN_ARTICLE = ARTICLE.replace(BOX, '');

/** Texts that have to stay visible. */
export const PARAGRAPHS = truth.paragraphs.slice(0, 10);

const HEAD = `<meta charset="utf-8" /><title>${truth.title}</title><meta property="og:type" content="article" />`;

const page = (body: string, script?: (box: string) => void) =>
  `<!DOCTYPE html><html lang="en"><head>${HEAD}</head><body>${body}${script ? `<script>(${script})(${JSON.stringify(BOX)})</script>` : ''}</body></html>`;

/** A PDF of one empty page. Readers put up with a table of contents that is not there. */
const PDF = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
].join('\n');

export const ODD_DOCUMENTS = {
  'deep.html': page(ARTICLE, nestHidden),
  'deep-drawn.html': page(ARTICLE, nestBehind),
  'deep-inside.html': page(PLAIN_ARTICLE, nestAround),
  'shadows.html': page(ARTICLE, nestShadows),
  'large.html': page(ARTICLE, addEntries),
  'forms.html': page(ARTICLE, addForms),
  'restless.html': page(ARTICLE, neverRest),
  'written.html': page(
    `<article id="article"><h1>${truth.title}</h1><script>for (const text of ${JSON.stringify([...PROSE.slice(0, 5), BOX, ...PROSE.slice(5)]).replaceAll('</', '<\\/')}) document.write(text);</script></article>`,
  ),
  'plain.html': page('<p>A page of one line.</p>'),
  'twin.html': page(ARTICLE),
  'twin.xhtml': `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head>${HEAD}</head><body>${ARTICLE}</body></html>`,
  'frameset.html': `<!DOCTYPE html><html><head>${HEAD}</head><frameset cols="50%,50%"><frame src="twin.html"><frame src="about:blank"></frameset></html>`,
  'frames.html': page(
    `${ARTICLE}<iframe></iframe><iframe src="about:blank"></iframe><iframe srcdoc="&lt;p&gt;A note in a frame.&lt;/p&gt;"></iframe><iframe src="twin.html"></iframe>`,
  ),
  'page.pdf': PDF,
  'plain.txt': truth.paragraphs.join('\n\n'),
  'picture.svg': `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><title>A square</title><rect width="200" height="200" fill="gray"/></svg>`,
  'data.xml': `<?xml version="1.0"?><list><entry>${truth.paragraphs.join('</entry><entry>').replaceAll('&', '&amp;')}</entry></list>`,
  'picture.png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'empty.html': '',
  'rootless.html': page(ARTICLE, loseRoot),
} as const satisfies Record<string, string | Buffer>;

export type OddDocument = keyof typeof ODD_DOCUMENTS;

/** Writes all of them into a new folder. */
export async function writeOddDocuments(): Promise<Served> {
  const folder = await mkdtemp(join(tmpdir(), 'odd-'));
  await Promise.all(Object.entries(ODD_DOCUMENTS).map(([name, content]) => writeFile(join(folder, name), content)));
  return { folder, remove: () => rm(folder, { recursive: true }) };
}

// What follows runs in the page, each function by itself. Parsers stop at 512 levels, scripts do not.

// Chromium gives a page up that draws more than some 2,000: what is deeper is hidden, and walked all the same.

function nestHidden(box: string): void {
  let inner = document.createElement('div');
  const outer = inner;
  outer.hidden = true;
  for (let level = 1; level < 20_000; level += 1) {
    const next = document.createElement('div');
    if (level % 2500 === 0) inner.innerHTML = box.replace('id="box"', '');
    inner.append(next);
    inner = next;
  }
  inner.textContent = 'The end of the nest.';
  document.body.append(outer);
}

function nestBehind(): void {
  let inner = document.createElement('div');
  const outer = inner;
  for (let level = 1; level < 1500; level += 1) {
    const next = document.createElement('div');
    inner.append(next);
    inner = next;
  }
  inner.textContent = 'The end of the nest.';
  document.body.append(outer);
}

function nestAround(): void {
  const article = document.querySelector('article');
  let inner: Element = document.body;
  for (let level = 1; level < 1500; level += 1) {
    const next = document.createElement('div');
    inner.append(next);
    inner = next;
  }
  if (article) inner.append(article);
}

function nestShadows(): void {
  let at: ParentNode = document.body;
  for (let level = 1; level < 300; level += 1) {
    const host: HTMLElement = document.createElement('div');
    at.append(host);
    at = host.attachShadow({ mode: 'open' });
  }
}

function addEntries(): void {
  const list = document.createElement('div');
  for (let row = 0; row < 100_000; row += 1) {
    const entry = document.createElement('div');
    entry.append(document.createElement('b'), document.createElement('span'));
    entry.lastElementChild?.append(`entry ${row}`);
    list.append(entry);
  }
  document.body.append(list);
}

function addForms(): void {
  const list = document.createElement('div');
  for (let row = 0; row < 5000; row += 1) {
    const form = document.createElement('form');
    const field = document.createElement('input');
    field.name = row % 2 ? 'parentNode' : 'email';
    if (row % 2 === 0) field.type = 'email';
    form.append(field, document.createElement('button'));
    list.append(form);
  }
  document.body.append(list);
}

function neverRest(): void {
  let frame = 0;
  const line = document.createElement('p');
  document.body.append(line);
  const change = (): void => {
    frame += 1;
    line.textContent = `Frame ${frame}`;
    const note = document.createElement('div');
    note.textContent = `Note ${frame}`;
    document.body.append(note);
    if (document.body.children.length > 60) line.nextElementSibling?.remove();
    requestAnimationFrame(change);
  };
  requestAnimationFrame(change);
}

function loseRoot(): void {
  addEventListener('DOMContentLoaded', () => document.documentElement.remove());
}
