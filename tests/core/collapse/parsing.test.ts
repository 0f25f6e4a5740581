// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whileParsing } from '../../../src/collapse/parsing';

let state: DocumentReadyState;
let told: string[];
let stop: AbortController;
const settled = () => vi.waitFor(() => expect(told.length).toBeGreaterThan(0));

beforeEach(() => {
  state = 'loading';
  told = [];
  stop = new AbortController();
  Object.defineProperty(Object.getPrototypeOf(document), 'readyState', { configurable: true, get: () => state });
  document.body.replaceChildren();
});
afterEach(() => {
  stop.abort();
  Reflect.deleteProperty(Object.getPrototypeOf(document), 'readyState');
});

const add = (parent: Element, name: string) => {
  const element = document.createElement('div');
  element.id = name;
  parent.append(element);
  return element;
};
const start = () => whileParsing(document, (element) => element.id && told.push(element.id), stop.signal);

test('an element is told of when the parser has gone past it, and not before', async () => {
  start();
  const first = add(document.body, 'first');
  add(first, 'inner');
  const second = add(document.body, 'second');
  await settled();
  expect(told.sort()).toEqual(['first', 'inner']);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(told.filter((id) => id === second.id)).toHaveLength(1);
});

test('what stood there before is told of too; after the end nothing is', async () => {
  add(document.body, 'early');
  add(document.body, 'last');
  start();
  expect(told).toEqual(['early']);
  document.dispatchEvent(new Event('DOMContentLoaded'));
  expect(told).toEqual(['early', 'last']);
  add(document.body, 'late');
  add(document.body, 'later');
  await Promise.resolve();
  expect(told).toEqual(['early', 'last']);
});

test('all of a page that is parsed already is told of at once; after the signal nothing is', () => {
  const one = add(document.body, 'one');
  add(one, 'inner');
  state = 'interactive';
  start();
  expect(told).toEqual(['inner', 'one']);
  stop.abort();
  start();
  expect(told).toHaveLength(2);
});
