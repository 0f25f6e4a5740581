// Lines around elements of the page, kept in place while it scrolls and changes.
import { native } from '../blocks/native';
import { createIn } from './drawing';
import { rectOf } from './rect';

export interface Frames {
  /** Draws a line around each of these and around nothing else. */
  show(elements: readonly Element[]): void;
}

/** Goes into the style sheet of a drawing that shows frames. */
export const FRAMES_CSS = `
.frame {
  position: fixed; box-sizing: border-box; border: 2px solid #c7653f; border-radius: 10px;
  box-shadow: 0 0 0 4px rgb(199 101 63 / .22);
}
.frame[data-shield] { pointer-events: auto; }`;

const EMBEDS = 'iframe, object, embed';

/** Pixels between the block and the line around it, and the width of the line. */
const GAP = 3;
const LINE = 2;

/**
 * @param shields whether frames around embedded documents take the pointer, which would vanish into those.
 * @param signal takes the frames away.
 */
export function createFrames(window: Window, root: ShadowRoot, signal: AbortSignal, shields = false): Frames {
  let shown: [Element, HTMLElement][] = [];
  const place = (): void => {
    for (const [element, box] of shown) placeFrame(box, rectOf(element));
  };
  const sizes = new ResizeObserver(place);

  function show(elements: readonly Element[]): void {
    sizes.disconnect();
    for (const [, box] of shown) box.remove();
    shown = elements.map((element) => [element, frame(window.document, shields && embeds(element))]);
    root.prepend(...shown.map(([, box]) => box));
    for (const element of elements) sizes.observe(element);
    place();
  }

  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
  signal.addEventListener('abort', () => show([]), { once: true });
  return { show };
}

function frame(document: Document, shield: boolean): HTMLElement {
  const box = createIn(document, 'div');
  box.className = 'frame';
  box.setAttribute('aria-hidden', 'true');
  box.toggleAttribute('data-shield', shield);
  return box;
}

function embeds(element: Element): boolean {
  return (
    native(element, 'matches').call(element, EMBEDS) || native(element, 'querySelector').call(element, EMBEDS) !== null
  );
}

function placeFrame(box: HTMLElement, rect: DOMRect): void {
  box.style.display = rect.width > 0 ? 'block' : 'none';
  box.style.left = `${rect.left - GAP - LINE}px`;
  box.style.top = `${rect.top - GAP - LINE}px`;
  box.style.width = `${rect.width + 2 * (GAP + LINE)}px`;
  box.style.height = `${rect.height + 2 * (GAP + LINE)}px`;
}
