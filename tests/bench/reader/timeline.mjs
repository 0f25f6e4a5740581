// What a trace of Chromium's says of a page's own marks, and of its main thread between two of them.

/** @typedef {import('../page/trace.mjs').TraceEvent} TraceEvent */

/**
 * What `performance.mark(name)` left, in order.
 * @param {readonly TraceEvent[]} events @param {string} name
 */
export function marksOf(events, name) {
  return events
    .filter((event) => event.name === name && ['I', 'R', 'n'].includes(event.ph))
    .sort((one, other) => one.ts - other.ts);
}

/**
 * Milliseconds for which the thread that made a mark had the processor, from the mark to a time. A task that reaches out
 * of that span counts by the part that lies in it.
 * @param {readonly TraceEvent[]} events @param {TraceEvent} mark @param {number} until microseconds
 */
export function busyBetween(events, mark, until) {
  let busy = 0;
  for (const { name, ph, pid, tid, ts, dur = 0, tdur = dur } of events) {
    if (name !== 'RunTask' || ph !== 'X' || pid !== mark.pid || tid !== mark.tid || dur === 0) continue;
    const inside = Math.min(ts + dur, until) - Math.max(ts, mark.ts);
    if (inside > 0) busy += tdur * (inside / dur);
  }
  return busy / 1000;
}
