// A panel drawn beside an element of the page: it goes with the element, keeps to the window, and closes when the
// reader turns to something else.
import { createIn, openDrawing } from './drawing';
import { lineOf } from './line';

export interface Panel {
  /** What the caller draws into; its first element is what is placed. */
  readonly container: HTMLElement;
  /** Puts the panel where it belongs, after its content or its element has changed. */
  place(): void;
  close(): void;
}

/** CSS pixels between the panel and its element, and between the panel and the window's edge. */
const GAP = 6;
const EDGE = 12;
/** A lower panel cannot be used. */
const LEAST_HEIGHT = 200;

/** @param anchor the element that the panel belongs to now. @param dismissed the reader pressed elsewhere. */
export function openPanel(window: Window, css: string, anchor: () => Element, dismissed: () => void): Panel {
  const drawing = openDrawing(window.document, css);
  const container = createIn(window.document, 'div');
  const listening = new AbortController();
  drawing.root.append(container);

  function place(): void {
    const panel = container.firstElementChild;
    if (!(panel instanceof HTMLElement)) return;
    const at = lineOf(anchor());
    const below = window.innerHeight - EDGE - at.bottom - GAP;
    const above = at.top - GAP - EDGE;
    panel.style.maxHeight = `${Math.min(Math.max(LEAST_HEIGHT, below, above), window.innerHeight - 2 * EDGE)}px`;
    const { offsetWidth: width, offsetHeight: height } = panel;
    // Below where there is room, else on the side that has more of it.
    const isBelow = height <= below || below >= above;
    const top = isBelow ? at.bottom + GAP : at.top - GAP - height;
    panel.style.top = `${within(top, height, window.innerHeight)}px`;
    panel.style.left = `${within(at.left + (at.width - width) / 2, width, window.innerWidth)}px`;
  }

  const onPress = (event: Event): void => {
    if (event.isTrusted && !event.composedPath().includes(drawing.root.host)) dismissed();
  };
  const { signal } = listening;
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { passive: true, signal });
  window.addEventListener('pointerdown', onPress, { capture: true, signal });
  return {
    container,
    place,
    close() {
      listening.abort();
      drawing.close();
    },
  };
}

/** The nearest place at which so much lies inside the window. */
function within(start: number, size: number, window: number): number {
  return Math.max(EDGE, Math.min(start, window - EDGE - size));
}
