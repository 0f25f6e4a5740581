import { describe, expect, test } from 'vitest';
import { MOST_ROOM, planRooms, roomWords } from '../../../src/collapse/room-size';

const VIEW = { width: 1000, height: 800 };
const BUDGET = 0.015;
const plan = (...blocks: [top: number, bottom: number, gain: number][]) =>
  planRooms(
    blocks.map(([top, bottom, gain]) => ({ top, bottom, gain })),
    VIEW,
    BUDGET,
  );

describe('what keeps its room', () => {
  test('is what would move much of the view by much', () => {
    expect(plan([100, 400, 240]).kept).toHaveLength(1);
    // One line for another.
    expect(plan([100, 160, 2])).toEqual({ kept: [], spent: expect.closeTo(0.0016, 4) });
  });

  test('is never the last in view, which moves next to nothing in it', () => {
    expect(plan([780, 840, 15]).kept).toEqual([]);
    expect(plan([100, 400, 240], [780, 840, 15]).kept).toEqual([{ top: 100, bottom: 400, gain: 240 }]);
  });

  test('is the upper one where two do not fit', () => {
    const { kept, spent } = plan([400, 460, 14], [600, 660, 14]);
    expect(kept).toEqual([]);
    expect(spent).toBeLessThanOrEqual(BUDGET);
    expect(plan([200, 260, 14], [600, 660, 14]).kept).toEqual([{ top: 200, bottom: 260, gain: 14 }]);
  });

  test('counts a line that is higher than the block too', () => {
    expect(plan([100, 120, -38]).kept).toHaveLength(1);
  });

  test('is everything once nothing may move any more', () => {
    expect(planRooms([{ top: 300, bottom: 360, gain: 3 }], VIEW, 0).kept).toHaveLength(1);
    expect(planRooms([], VIEW, 0)).toEqual({ kept: [], spent: 0 });
  });
});

describe('the words of a size', () => {
  test.each([0, 1, 2, 57, 106.4, 1023, 2047.6, MOST_ROOM])('add up: %f', (pixels) => {
    const words = roomWords(pixels).split(' ').filter(Boolean).map(Number);
    expect(words.reduce((sum, word) => sum + word, 0)).toBe(Math.round(pixels));
    expect(new Set(words).size).toBe(words.length);
  });

  test('say no more than they can, and nothing below nothing', () => {
    expect(roomWords(9999)).toBe(roomWords(MOST_ROOM));
    expect(roomWords(-3)).toBe('');
  });
});
