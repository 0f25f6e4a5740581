import { expect, test, vi } from 'vitest';
import { once, onceInSlices, tried } from '../../../src/blocks/remembered';

test('a page is asked once, even where the answer is nothing', () => {
  const answer = vi.fn(() => undefined);
  const ask = once(answer);
  const [page, other] = [{}, {}];
  ask(page);
  ask(page);
  ask(other);
  expect(answer.mock.calls).toEqual([[page], [other]]);
});

test('a text is tried once, and what is empty never', () => {
  const pattern = /^$|b/;
  const test = vi.spyOn(pattern, 'test');
  const holds = tried(pattern);
  expect([holds('abc'), holds('abc'), holds('xyz'), holds('')]).toEqual([true, true, false, false]);
  expect(test).toHaveBeenCalledTimes(2);
});

test('a text that is no name is tried each time, and not kept', () => {
  const pattern = /b/;
  const test = vi.spyOn(pattern, 'test');
  const holds = tried(pattern);
  const text = 'ab'.repeat(500);
  expect([holds(text), holds(text)]).toEqual([true, true]);
  expect(test).toHaveBeenCalledTimes(2);
});

test('very many texts are not all kept', () => {
  const pattern = /b/;
  const test = vi.spyOn(pattern, 'test');
  const holds = tried(pattern);
  for (let at = 0; at < 12_000; at += 1) expect(holds(`b${at}`)).toBe(true);
  expect(holds('b0')).toBe(true);
  expect(test).toHaveBeenCalledTimes(12_001);
});

test('an answer in slices is ready for whoever asks for it at once, and the other way round', () => {
  const answer = vi.fn(function* (page: { words: number }) {
    yield;
    return page.words * 2;
  });
  const [now, inSlices] = onceInSlices(answer);
  const [page, other] = [{ words: 2 }, { words: 3 }];
  expect([...inSlices(page)]).toEqual([undefined]);
  expect(now(page)).toBe(4);
  expect(now(other)).toBe(6);
  expect([...inSlices(other)]).toEqual([]);
  expect(answer).toHaveBeenCalledTimes(2);
});
