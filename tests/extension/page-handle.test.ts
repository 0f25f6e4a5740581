// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import article from '../../entrypoints/article';
import { type PageHandle, pageHandle, publish, whenPublished } from '../../src/platform/page-handle';
import { pageOf, paragraphs } from '../core/article/page';

afterEach(() => {
  whenPublished(() => undefined);
  publish(undefined);
});

function handleOf(document: Document): PageHandle {
  const handle: PageHandle = {
    document,
    scan: () => ({ isArticle: true, omitted: new Map(), pageWords: 9 }),
    stop() {},
    isOver: () => false,
    changed() {},
    decided() {},
    signal: new AbortController().signal,
  };
  publish(handle);
  return handle;
}

test("article.js teaches the page's script to read, as often as it is injected", () => {
  const page = pageOf(`<main><h2>Why</h2>${paragraphs(1, 4)}</main>`);
  const handle = handleOf(page);
  article.main();
  article.main();
  expect(handle.readArticle?.()).toHaveProperty('outline.length', 1);
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

test('judgement.js meets the page’s script whichever comes first, and the one that takes over from it', () => {
  const install = vi.fn();
  whenPublished(install);
  expect(install).not.toHaveBeenCalled();
  const first = handleOf(document);
  const second = handleOf(document);
  expect(install.mock.calls).toEqual([[first], [second]]);
  publish(undefined);
  expect(install).toHaveBeenCalledTimes(2);
  publish(second);
  const late = vi.fn();
  whenPublished(late);
  expect(late).toHaveBeenCalledExactlyOnceWith(second);
});
