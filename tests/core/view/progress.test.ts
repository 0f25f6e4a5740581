import { describe, expect, it } from 'vitest';
import { type Offsets, progressIn, wordsLeft } from '../../../src/view/reader/progress';

const OFFSETS: Offsets = { tops: [600, 1000], start: 100, end: 3100, viewport: 1000, page: 3400 };

describe('the progress', () => {
  it('runs from the start in sight to the end in sight', () => {
    expect([0, 1100, 2600].map((scroll) => progressIn(OFFSETS, scroll))).toEqual([0, 0.5, 1]);
  });

  it('is whole for an article that fits the window', () => {
    expect(progressIn({ ...OFFSETS, end: 700 }, 0)).toBe(1);
  });
});

describe('the words left', () => {
  const words = [50, 400, 100];

  it('are all of them at the start, and none at the end', () => {
    expect([wordsLeft(OFFSETS, words, 100), wordsLeft(OFFSETS, words, 3100)]).toEqual([550, 0]);
  });

  it('count a section by its words, not by its height', () => {
    expect(wordsLeft(OFFSETS, words, 800)).toBe(300);
    // Of the last section, 2100 pixels high, half is read.
    expect(wordsLeft(OFFSETS, words, 2050)).toBe(50);
  });

  it('are those of a section whose place is unknown as long as it is below', () => {
    expect(wordsLeft({ ...OFFSETS, tops: [600, Number.POSITIVE_INFINITY] }, words, 600)).toBeGreaterThan(400);
  });
});
