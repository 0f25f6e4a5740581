// Shows where blocks stand, by an outline drawn over the page. It lives in a shadow root of its own
// behind the body, and is gone when nothing is pointed at.
import { HOST_ATTRIBUTE } from '../blocks/own-marks';

export interface Pointer {
  /** Outlines elements and brings the first into view. An empty list takes the outlines away. */
  point(elements: readonly Element[]): void;
}

export function createPointer(window: Window, signal: AbortSignal): Pointer {
  let host: HTMLElement | undefined;
  let following: AbortController | undefined;

  function point(elements: readonly Element[]): void {
    following?.abort();
    host?.remove();
    host = undefined;
    if (elements.length === 0 || signal.aborted) return;
    following = new AbortController();
    const frames = elements.map(() => frame(window.document));
    host = drawHost(window.document, frames);
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

function drawHost(document: Document, frames: readonly HTMLElement[]): HTMLElement {
  const host = document.createElement('div');
  host.setAttribute(HOST_ATTRIBUTE, '');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText = 'all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483647';
  host.attachShadow({ mode: 'closed' }).append(...frames);
  document.documentElement.append(host);
  return host;
}

function frame(document: Document): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText =
    'position: fixed; border: 2px solid #c7653f; border-radius: 10px; box-shadow: 0 0 0 4px rgb(199 101 63 / .22)';
  return element;
}

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
