// Asks the background again where it may not have heard: a message is lost when it is just being stopped.

/** Tries; the last comes after about three seconds. */
const TRIES = 6;
/** Milliseconds by which each pause is longer than the one before. */
const PAUSE = 200;

/**
 * Tries until it is done, or often enough; once in any case, and after the signal not again.
 * @param attempt answers whether it is done. Never rejects.
 */
export async function insist(attempt: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (let tried = 1; !(await attempt()) && tried < TRIES; tried += 1) {
    await new Promise((resolve) => setTimeout(resolve, tried * PAUSE));
    if (signal.aborted) return;
  }
}
