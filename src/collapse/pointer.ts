// Shows where blocks stand, by an outline drawn over the page. It lives in a shadow root of its own
// behind the body, and is gone when nothing is pointed at.
import { type Drawing, openDrawing } from './drawing';

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
    const frames = elements.map(() => frame(window.document));
    drawing = openDrawing(window.document, FRAME);
    drawing.root.append(...frames);
    const place = () => {
      const rects = elements.map((element) => element.getBoundingClientRect());
      for (const [i, rect] of rects.entries()) placeFrame(frames[i], rect);
    };
    place();
    const options = { capture: true, passive: true, signal: following.signal };
    window.addEventListener('scroll', place, options);
    window.addEventListener('resize', place, options);
    bringIntoView(window, elements);
  }

  signal.addEventListener('abort', () => point([]));
  return { point };
}

function frame(document: Document): HTMLElement {
  const element = document.createElement('div');
  element.setAttribute('aria-hidden', 'true');
  return element;
}

const FRAME = `div {
  position: fixed;
  border: 2px solid #c7653f;
  border-radius: 10px;
  box-shadow: 0 0 0 4px rgb(199 101 63 / .22);
}`;

/** Pixels between the block and the line around it. */
const GAP = 3;

function placeFrame(box: HTMLElement | undefined, rect: DOMRect): void {
  if (!box) return;
  box.style.display = rect.width > 0 ? 'block' : 'none';
  box.style.left = `${rect.left - GAP}px`;
  box.style.top = `${rect.top - GAP}px`;
  box.style.width = `${rect.width + 2 * GAP - 4}px`;
  box.style.height = `${rect.height + 2 * GAP - 4}px`;
}

function bringIntoView(window: Window, elements: readonly Element[]): void {
  const seen = elements.some((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!seen) elements[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'instant' : 'smooth' });
}
