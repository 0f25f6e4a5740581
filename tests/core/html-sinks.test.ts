// @vitest-environment happy-dom
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Readability } from '@mozilla/readability';
import { afterAll, expect, test } from 'vitest';
import { removeHtmlSinks, SINKS, transformSinks } from '../../scripts/html-sinks.mjs';
import { pageOf, paragraphs } from './article/page';

const READABILITY = 'node_modules/@mozilla/readability/Readability.js';
const ENTITIES = 'node_modules/decode-named-character-reference/index.dom.js';
const PREACT = 'node_modules/preact/dist/preact.mjs';
/** Only what lies below node_modules is loaded by Node itself, as the published modules are. */
const scratch = mkdtempSync(resolve('node_modules/.html-sinks-'));
afterAll(() => rmSync(scratch, { recursive: true }));

function transformed(path: string): string {
  return transformSinks(`/anywhere/${path}`, readFileSync(path, 'utf8')) ?? '';
}

/** The transformed module, loaded. */
function load(path: string, name: string): Promise<Record<string, unknown>> {
  const file = join(scratch, name);
  writeFileSync(file, transformed(path));
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

for (const path of [READABILITY, PREACT, ENTITIES]) {
  test(`${path} holds sinks as published and none when transformed`, () => {
    expect(SINKS.some((sink) => readFileSync(path, 'utf8').includes(sink))).toBe(true);
    expect(SINKS.filter((sink) => transformed(path).includes(sink))).toEqual([]);
  });
}

test('a module that changed stops the build, and the message says what, where and how often', () => {
  const changed = readFileSync(PREACT, 'utf8').replaceAll('dangerouslySetInnerHTML', 'setHtml');
  expect(() => transformSinks(`/x/${PREACT}`, changed)).toThrow(/preact\.mjs: expected 1 of .*, found 0/);
});

test('other modules are left alone', () => {
  expect(transformSinks('/x/src/view/main.tsx', 'const a = 1;')).toBeUndefined();
});

test('a sink that reaches a bundle from anywhere else stops the build', () => {
  const { generateBundle } = removeHtmlSinks();
  const run = generateBundle as unknown as (options: unknown, bundle: unknown) => void;
  const bundle = { a: { type: 'chunk', fileName: 'popup.js', code: 'node.innerHTML = text' } };
  expect(() => run({}, bundle)).toThrow(/popup\.js: expected 0 of `innerHTML`, found 1/);
});

const documents: Record<string, string> = {
  'a plain article': `<article>${paragraphs(1, 9)}</article>`,
  'one so short that all tries run':
    '<div class="comment"><p>A harbour, a bridge, a ferry, and very little more.</p></div>',
  'one found at the second try': `<div class="sidebar">${paragraphs(1, 3)}</div><p>Menu</p>`,
  'one with an image for readers without scripts': `<article>${paragraphs(1, 5)}<img src="a.gif"><noscript><img src="b.jpg"></noscript></article>`,
};

for (const [name, html] of Object.entries(documents)) {
  test(`Readability reads the same with and without its sinks: ${name}`, async () => {
    const { default: Changed } = (await load(READABILITY, 'readability.cjs')) as { default: typeof Readability<Node> };
    const serializer = (node: Node) => node;
    const before = new Readability<Node>(pageOf(html), { serializer }).parse();
    const after = new Changed(pageOf(html), { serializer }).parse();
    expect(after?.textContent).toBe(before?.textContent);
    expect((after?.content as Element | undefined)?.querySelectorAll('*').length).toBe(
      (before?.content as Element | undefined)?.querySelectorAll('*').length,
    );
    expect(before?.textContent).toContain('harbour');
  });
}

test('Preact renders and updates as before, and drops markup given as a prop', async () => {
  const { h, render } = (await load(PREACT, 'preact.mjs')) as unknown as typeof import('preact');
  const root = document.createElement('div');
  const draw = (text: string) =>
    render(
      h('p', { class: 'a', ...{ dangerouslySetInnerHTML: { __html: '<b>x</b>' }, innerHTML: '<i>y</i>' } }, text),
      root,
    );
  draw('first');
  draw('second');
  expect(root.textContent).toBe('second');
  expect(root.querySelector('b, i')).toBeNull();
  expect(root.querySelector('p')?.className).toBe('a');
});
