// Whose the tasks of a page's main thread were, by Chromium's trace: which script was on the stack while they ran.
// Names of functions in the trace would not do: what goes on after an `await` is in none.

/**
 * @typedef {object} TraceEvent as the trace's JSON has it; times in microseconds
 * @property {string} name
 * @property {string} ph
 * @property {number} ts
 * @property {number} [dur]
 * @property {number} [tdur] what of it the thread had the processor
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

/**
 * Times in milliseconds.
 * @typedef {object} Task
 * @property {number} length as a clock on the wall shows it
 * @property {number} cpu what of it the thread had the processor: less where others wanted it too
 * @property {number} ours what of it our script was on the stack
 */

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
  /** @type {Map<string, TraceEvent[]>} */
  const threads = new Map();
  for (const task of events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X').sort(byTime)) {
    const thread = threads.get(threadOf(task)) ?? [];
    threads.set(threadOf(task), thread);
    thread.push(task);
  }
  /** @type {Map<TraceEvent, number>} */
  const ours = new Map();
  for (const { thread, start, end } of stretchesOfOurs(events)) {
    // Between samples the task may end: the middle is what most likely lies in it.
    const task = taskAt(threads.get(thread) ?? [], (start + end) / 2);
    if (task) ours.set(task, (ours.get(task) ?? 0) + end - start);
  }
  return [...ours].map(([{ dur = 0, tdur = dur }, spent]) => ({
    length: dur / 1000,
    cpu: tdur / 1000,
    ours: spent / 1000,
  }));
}

/** @typedef {{ thread: string, start: number, end: number }} Stretch of time with our script on a thread's stack */
/** @typedef {{ thread: string, at: number, nodes: Map<number, boolean>, last?: number }} Profile */

/** Time between two samples belongs to the earlier one. @param {readonly TraceEvent[]} events @returns {Stretch[]} */
function stretchesOfOurs(events) {
  /** @type {Map<string, Profile>} */
  const profiles = new Map();
  return events
    .filter(({ name }) => name === 'Profile' || name === 'ProfileChunk')
    .sort(byTime)
    .flatMap((event) => {
      const key = `${event.pid} ${event.id}`;
      const data = event.args?.data ?? {};
      // The samples are written down by another thread than the one they are of.
      if (event.name === 'Profile') {
        profiles.set(key, { thread: threadOf(event), at: data.startTime ?? 0, nodes: new Map() });
      }
      const profile = profiles.get(key);
      return profile ? stretchesIn(profile, data) : [];
    });
}

/** @param {Profile} profile is carried on @param {ProfileData} data @returns {Stretch[]} */
function stretchesIn(profile, { cpuProfile = {}, timeDeltas = [] }) {
  for (const { id, parent, callFrame } of cpuProfile.nodes ?? []) {
    // Parents come first.
    profile.nodes.set(id, OURS.test(callFrame.url ?? '') || (profile.nodes.get(parent ?? -1) ?? false));
  }
  return (cpuProfile.samples ?? []).flatMap((sample, i) => {
    const start = profile.at;
    const isOurs = profile.nodes.get(profile.last ?? -1) ?? false;
    profile.at += timeDeltas[i] ?? 0;
    profile.last = sample;
    return isOurs ? [{ thread: profile.thread, start, end: profile.at }] : [];
  });
}

/** @param {TraceEvent} event */
function threadOf({ pid, tid }) {
  return `${pid} ${tid}`;
}

/** @param {TraceEvent} a @param {TraceEvent} b */
function byTime(a, b) {
  return a.ts - b.ts;
}

/** @param {readonly TraceEvent[]} tasks of one thread, by time @param {number} at @returns {TraceEvent | undefined} */
function taskAt(tasks, at) {
  let low = 0;
  let high = tasks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.ts ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const task = tasks[low - 1];
  return task && task.ts + (task.dur ?? 0) >= at ? task : undefined;
}
