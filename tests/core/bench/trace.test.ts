import { expect, test } from 'vitest';
import { tasksOfOurs } from '../../bench/page/trace.mjs';

const OURS = 'chrome-extension://abc/content-scripts/page.js';

/** A task of a page's main thread; milliseconds. */
const task = (start: number, length: number, pid = 1) => ({
  name: 'RunTask',
  ph: 'X',
  pid,
  tid: 1,
  ts: start * 1000,
  dur: length * 1000,
  tdur: length * 500,
});

/** A profile whose samples are given as [milliseconds, node]. */
function profile(
  nodes: { id: number; parent?: number; callFrame: { url?: string } }[],
  samples: [number, number][],
  pid = 1,
) {
  const times = samples.map(([at]) => at * 1000);
  return [
    { name: 'Profile', ph: 'P', pid, tid: 1, id: '0x1', ts: 0, args: { data: { startTime: 0 } } },
    {
      name: 'ProfileChunk',
      ph: 'P',
      pid,
      tid: 2,
      id: '0x1',
      ts: 1,
      args: {
        data: {
          cpuProfile: { nodes, samples: samples.map(([, node]) => node) },
          timeDeltas: times.map((at, i) => at - (times[i - 1] ?? 0)),
        },
      },
    },
  ];
}

const nodes = [
  { id: 1, callFrame: {} },
  { id: 2, parent: 1, callFrame: { url: OURS } },
  // What it calls of the browser has no address of its own.
  { id: 3, parent: 2, callFrame: { url: '' } },
  { id: 4, parent: 1, callFrame: { url: 'https://example.org/app.js' } },
  { id: 5, parent: 1, callFrame: { url: 'chrome-extension://abc/chunks/options.js' } },
];

test('a task counts with the time for which our script was on its stack', () => {
  const samples: [number, number][] = [
    [10, 1],
    [12, 2],
    [14, 3],
    [20, 4],
    [25, 1],
  ];
  expect(tasksOfOurs([task(10, 20), ...profile(nodes, samples)])).toEqual([{ length: 20, cpu: 10, ours: 8 }]);
});

test('the time goes to the task in which it was spent', () => {
  const samples: [number, number][] = [
    [1, 2],
    [5, 1],
    [102, 2],
    [162, 1],
  ];
  const tasks = tasksOfOurs([task(100, 70), task(0, 10), ...profile(nodes, samples)]);
  expect(tasks).toEqual([
    { length: 10, cpu: 5, ours: 4 },
    { length: 70, cpu: 35, ours: 60 },
  ]);
});

test('tasks of the page, of our own pages and of other processes are not ours', () => {
  const samples: [number, number][] = [
    [1, 4],
    [3, 5],
    [7, 1],
  ];
  expect(tasksOfOurs([task(0, 10), ...profile(nodes, samples)])).toEqual([]);
  const ours: [number, number][] = [
    [1, 2],
    [7, 1],
  ];
  expect(tasksOfOurs([task(0, 10, 2), ...profile(nodes, ours)])).toEqual([]);
});
