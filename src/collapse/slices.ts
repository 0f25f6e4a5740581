// Runs a long computation in short tasks, so that the page stays responsive.

/** Milliseconds of work before the page gets its turn; half a frame. */
const SLICE = 8;

/** Runs a generator to its end. Undefined when the signal fires first. */
export async function inSlices<T>(steps: Generator<undefined, T>, signal: AbortSignal): Promise<T | undefined> {
  let start = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - start < SLICE) continue;
    await breathe();
    start = performance.now();
  }
  return undefined;
}

/** The browser's own way to give way, where it has one (all but older Firefox). */
async function breathe(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) await scheduler.yield();
  else await new Promise((resolve) => setTimeout(resolve));
}
