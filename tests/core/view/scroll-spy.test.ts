import { describe, expect, it } from 'vitest';
import { progressIn, sectionAt } from '../../../src/view/reader/scroll-spy';

describe('the section being read', () => {
  const ids = ['one', 'two', 'three'];

  it('is the last one whose heading has passed the reading line', () => {
    expect(sectionAt(ids, [-900, 200, 1400], 300, false)).toBe('two');
  });

  it('is none above the first heading', () => {
    expect(sectionAt(ids, [500, 900, 1400], 300, false)).toBeUndefined();
  });

  it('is the last one at the end, although its heading never reaches the line', () => {
    expect(sectionAt(ids, [-900, -200, 700], 300, true)).toBe('three');
  });
});

describe('the progress', () => {
  it('runs from the start in sight to the end in sight', () => {
    expect([progressIn(100, 3000, 1000), progressIn(-1000, 3000, 1000), progressIn(-2500, 3000, 1000)]).toEqual([
      0, 0.5, 1,
    ]);
  });

  it('is whole for an article that fits the window', () => {
    expect(progressIn(0, 600, 1000)).toBe(1);
  });
});
