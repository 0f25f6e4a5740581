// How far a long run has come, on standard error: the figures themselves go to standard output.

/**
 * A function to call after each step. Says so at every tenth of the way.
 * @param {string} what @param {number} steps
 * @returns {() => void}
 */
export function progress(what, steps) {
  const tenth = Math.max(1, Math.round(steps / 10));
  const start = performance.now();
  let done = 0;
  return () => {
    done += 1;
    if (done % tenth !== 0 && done !== steps) return;
    console.error(`${what}: ${done} of ${steps}, ${Math.round((performance.now() - start) / 1000)} s`);
  };
}
