// Runs a long computation in short tasks, so that the page stays responsive.

/** Milliseconds of work before the page gets its turn; half a frame. */
const SLICE = 8;

/**
 * Runs a generator to its end. Undefined when the signal fires first.
 * @param worked is told the milliseconds of each slice: what the page had in between does not count.
 */
export async function inSlices<T>(
  steps: Generator<undefined, T>,
  signal: AbortSignal,
  worked: (milliseconds: number) => void = () => undefined,
): Promise<T | undefined> {
  let start = performance.now();
  while (!signal.aborted) {
    const step = steps.next();
    const spent = performance.now() - start;
    if (!step.done && spent < SLICE) continue;
    worked(spent);
    if (step.done) return step.value;
    await breathe();
    start = performance.now();
  }
  return undefined;
}

/** A new task at ordinary priority: `scheduler.yield()` would come back before the page's own timers. */
export async function breathe(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
}
