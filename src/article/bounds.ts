// How much of a page is read, and for how long: reading is one task in the page, which stands still meanwhile.

/** Larger pages are lists and logs, not articles, and Readability would hold the page up for seconds. */
export const MAX_ELEMENTS = 100_000;

/** Parsers stop at 512 levels, scripts do not; at thousands Readability takes minutes and the stack overflows. */
export const MAX_DEPTH = 600;

/** Milliseconds. The page stands still for as long, which is worth an article and not more. */
const MOST_TIME = 8000;

/** The page is more than is read. Whoever finds out first throws it; the page's script tells the reader. */
export class TooLarge extends Error {}

/** Throws TooLarge once the time is up. */
export type Check = () => void;

/** @param now milliseconds on a clock that is never set back. */
export function startTimer(now: () => number = () => performance.now()): Check {
  const end = now() + MOST_TIME;
  return () => {
    if (now() > end) throw new TooLarge('reading takes too long');
  };
}

/** Levels of elements, itself included. */
export function depthOf(element: Element): number {
  let depth = 0;
  for (let level = [element]; level.length > 0; level = level.flatMap((parent) => Array.from(parent.children)))
    depth += 1;
  return depth;
}
