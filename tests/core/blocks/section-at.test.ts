import { describe, expect, it } from 'vitest';
import { sectionAt } from '../../../src/blocks/section-at';

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
