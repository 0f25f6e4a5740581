// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import article from '../../entrypoints/article';
import { PAGE_HANDLE, type PageHandle, pageHandle } from '../../src/platform/page-handle';
import { pageOf, paragraphs } from '../core/article/page';

afterEach(() => Reflect.deleteProperty(globalThis, PAGE_HANDLE));

function handleOf(document: Document): PageHandle {
  const handle: PageHandle = {
    document,
    scan: () => ({ isArticle: true, omitted: new Set(), pageWords: 9 }),
    stop() {},
    isOver: () => false,
    changed() {},
    decided() {},
    signal: new AbortController().signal,
  };
  Reflect.set(globalThis, PAGE_HANDLE, handle);
  return handle;
}

test("article.js teaches the page's script to read, as often as it is injected", () => {
  const page = pageOf(`<main><h2>Why</h2>${paragraphs(1, 4)}</main>`);
  const handle = handleOf(page);
  article.main();
  article.main();
  expect(handle.readArticle?.()?.outline).toHaveLength(1);
  expect(handle.headings?.get('section-1')).toBe(page.querySelector('h2'));
});

test('a page without an article has no headings either', () => {
  const handle = handleOf(pageOf('<p>Hello.</p>'));
  article.main();
  expect(handle.readArticle?.()).toBeUndefined();
  expect(handle.headings?.size).toBe(0);
});

test("where the page's script does not run, article.js does nothing", () => {
  expect(pageHandle()).toBeUndefined();
  expect(() => article.main()).not.toThrow();
});
