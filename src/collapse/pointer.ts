// Shows where blocks stand, by an outline drawn over the page, which is gone when nothing is pointed at.
import { type Drawing, openDrawing } from './drawing';
import { createFrames, FRAMES_CSS } from './frames';
import { rectOf } from './rect';

export interface Pointer {
  /** Outlines elements and brings the first into view. An empty list takes the outlines away. */
  point(elements: readonly Element[]): void;
}

export function createPointer(window: Window, signal: AbortSignal): Pointer {
  let drawing: Drawing | undefined;
  let following: AbortController | undefined;

  function point(elements: readonly Element[]): void {
    following?.abort();
    drawing?.close();
    drawing = undefined;
    if (elements.length === 0 || signal.aborted) return;
    following = new AbortController();
    drawing = openDrawing(window.document, FRAMES_CSS);
    createFrames(window, drawing.root, following.signal).show(elements);
    bringIntoView(window, elements);
  }

  signal.addEventListener('abort', () => point([]));
  return { point };
}

function bringIntoView(window: Window, elements: readonly Element[]): void {
  const seen = elements.some((element) => {
    const { top, bottom } = rectOf(element);
    return bottom > 0 && top < window.innerHeight;
  });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!seen) elements[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
