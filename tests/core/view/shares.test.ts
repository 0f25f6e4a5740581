import { describe, expect, it } from 'vitest';
import { readingMinutes } from '../../../src/view/reading-time';
import { percentsOf, sharesOf } from '../../../src/view/shares';

describe('the shares of a page', () => {
  it('are article, folded and the rest of the whole', () => {
    expect(percentsOf(sharesOf({ article: 500, folded: 300, page: 1000 }))).toEqual({
      article: 50,
      folded: 30,
      rest: 20,
    });
  });

  it('make a hundred however they are rounded', () => {
    const { article, folded, rest } = percentsOf(sharesOf({ article: 336, folded: 379, page: 1001 }));
    expect(article + folded + rest).toBe(100);
  });

  it('stay shares when the two counts exceed the page', () => {
    expect(percentsOf(sharesOf({ article: 80, folded: 60, page: 100 }))).toEqual({ article: 57, folded: 43, rest: 0 });
  });

  it('are not NaN on an empty page', () => {
    expect(sharesOf({ article: 0, folded: 0, page: 0 })).toEqual({ article: 0, folded: 0, rest: 1 });
  });
});

describe('reading time', () => {
  it('is a minute for the shortest text and none for no text', () => {
    expect([readingMinutes(0), readingMinutes(3), readingMinutes(2380)]).toEqual([0, 1, 10]);
  });
});
