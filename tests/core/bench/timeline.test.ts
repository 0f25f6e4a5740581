import { describe, expect, it } from 'vitest';
import { busyBetween, marksOf } from '../../bench/reader/timeline.mjs';

const event = (name: string, ph: string, ts: number, more: object = {}) => ({ name, ph, ts, pid: 1, tid: 1, ...more });

const EVENTS = [
  event('frame', 'R', 9000),
  event('frame', 'R', 1000),
  event('frame', 'X', 3000),
  // Ten milliseconds of the clock, five of the processor; half of it lies before the mark.
  event('RunTask', 'X', -4000, { dur: 10_000, tdur: 5000 }),
  event('RunTask', 'X', 7000, { dur: 1000, tdur: 1000 }),
  event('RunTask', 'X', 8000, { dur: 9000, tdur: 9000, tid: 2 }),
  event('Layout', 'X', 2000, { dur: 500, tdur: 500 }),
];

describe('a trace’s timeline', () => {
  it('has the page’s own marks in order', () => {
    expect(marksOf(EVENTS, 'frame').map(({ ts }) => ts)).toEqual([1000, 9000]);
  });

  it('says how long a mark’s thread had the processor, tasks at the edge in part', () => {
    const [mark] = marksOf(EVENTS, 'frame');
    expect(mark && busyBetween(EVENTS, mark, 8000)).toBeCloseTo(2.5 + 1);
    expect(mark && busyBetween(EVENTS, mark, 3000)).toBeCloseTo(1);
  });
});
