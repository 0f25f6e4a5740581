// Tells which section of the page is being read, while somebody listens.
import { READING_LINE, sectionAt } from '../blocks/section-at';
import { rectOf } from './rect';

/** Milliseconds between two looks at a page that scrolls. */
const PAUSE = 100;

/** Calls `look` at once and after the page has moved, not more often than is of use. */
export function watchScrolling(window: Window, look: () => void, signal: AbortSignal): void {
  let timer = 0;
  const soon = (): void => {
    timer ||= window.setTimeout(() => {
      timer = 0;
      look();
    }, PAUSE);
  };
  // Boxes that scroll by themselves tell it to the window on the way down only.
  window.addEventListener('scroll', soon, { capture: true, passive: true, signal });
  window.addEventListener('resize', soon, { passive: true, signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  look();
}

export function sectionRead(window: Window, headings: ReadonlyMap<string, Element>): string | undefined {
  const tops = [...headings.values()].map((heading) => {
    const { top, height } = rectOf(heading);
    return height > 0 ? top : Number.POSITIVE_INFINITY;
  });
  return sectionAt([...headings.keys()], tops, window.innerHeight * READING_LINE, false);
}
