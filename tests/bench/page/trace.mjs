// Whose the tasks of a page's main thread were, by Chromium's trace: which script was on the stack while they ran.
// Names of functions in the trace would not do: what goes on after an `await` is in none.

/**
 * @typedef {object} TraceEvent as the trace's JSON has it; times in microseconds
 * @property {string} name
 * @property {string} ph
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} pid
 * @property {number} tid
 * @property {string} [id]
 * @property {{ data?: ProfileData }} [args]
 */
/**
 * @typedef {object} ProfileData
 * @property {number} [startTime]
 * @property {{ nodes?: ProfileNode[], samples?: number[] }} [cpuProfile]
 * @property {number[]} [timeDeltas]
 */
/** @typedef {{ id: number, parent?: number, callFrame: { url?: string } }} ProfileNode */

/** @typedef {{ length: number, ours: number }} Task milliseconds: the whole task, and that with our script on the stack */

/** What has to be traced for it. */
export const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

/** Chaffinch's scripts in a page; its own pages are no pages of the reader's. */
const OURS = /^chrome-extension:\/\/[^/]+\/(content-scripts\/page|judgement|article)\.js/;

/**
 * The tasks in which Chaffinch's scripts ran.
 * @param {readonly TraceEvent[]} events
 * @returns {Task[]}
 */
export function tasksOfOurs(events) {
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort((a, b) => a.ts - b.ts);
  /** @type {Map<TraceEvent, number>} */
  const ours = new Map();
  for (const { pid, start, end } of stretchesOfOurs(events)) {
    // Stretches are longer than the thread's own clock is exact: the middle is what surely lies in the task.
    const task = taskAt(tasks, pid, (start + end) / 2);
    if (task) ours.set(task, (ours.get(task) ?? 0) + end - start);
  }
  return [...ours].map(([task, spent]) => ({ length: (task.dur ?? 0) / 1000, ours: spent / 1000 }));
}

/** @typedef {{ pid: number, start: number, end: number }} Stretch */

/** Time between two samples belongs to the earlier one. @param {readonly TraceEvent[]} events @returns {Stretch[]} */
function stretchesOfOurs(events) {
  /** @type {Map<string, { at: number, nodes: Map<number, boolean>, last?: number }>} */
  const profiles = new Map();
  /** @type {Stretch[]} */
  const stretches = [];
  for (const { name, pid, id, args } of events.filter((event) => event.name.startsWith('Profile')).sort(byTime)) {
    const key = `${pid} ${id}`;
    const data = args?.data ?? {};
    if (name === 'Profile') profiles.set(key, { at: data.startTime ?? 0, nodes: new Map() });
    const profile = profiles.get(key);
    if (!profile) continue;
    for (const { id: node, parent, callFrame } of data.cpuProfile?.nodes ?? []) {
      // Parents come first.
      profile.nodes.set(node, OURS.test(callFrame.url ?? '') || (profile.nodes.get(parent ?? -1) ?? false));
    }
    for (const [i, sample] of (data.cpuProfile?.samples ?? []).entries()) {
      const start = profile.at;
      profile.at += data.timeDeltas?.[i] ?? 0;
      if (profile.last !== undefined && profile.nodes.get(profile.last)) {
        stretches.push({ pid, start, end: profile.at });
      }
      profile.last = sample;
    }
  }
  return stretches;
}

/** @param {TraceEvent} a @param {TraceEvent} b */
function byTime(a, b) {
  return a.ts - b.ts;
}

/** @param {readonly TraceEvent[]} tasks by time @param {number} pid @param {number} at @returns {TraceEvent | undefined} */
function taskAt(tasks, pid, at) {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.ts ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  // Other threads and processes have tasks of their own at that time.
  for (let i = low - 1; i >= Math.max(0, low - 500); i -= 1) {
    const task = tasks[i];
    if (task && task.pid === pid && task.ts + (task.dur ?? 0) >= at) return task;
  }
  return undefined;
}
