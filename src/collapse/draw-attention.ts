// Shows for a moment which element of the page is meant, and lets the keyboard go on from there.
import { native } from '../blocks/native';
import { get, put } from './attributes';
import { openDrawing } from './drawing';
import { createFrames, FRAMES_CSS } from './frames';

/** Milliseconds: long enough to be found after a page has scrolled. */
const MOMENT = 1600;

let last: AbortController | undefined;

export function drawAttention(window: Window, element: Element, signal: AbortSignal): void {
  last?.abort();
  last = new AbortController();
  const until = AbortSignal.any([last.signal, signal]);
  focusOn(element, until);
  frame(window, element, until);
}

function frame(window: Window, element: Element, signal: AbortSignal): void {
  if (signal.aborted) return;
  const over = AbortSignal.any([signal, AbortSignal.timeout(MOMENT)]);
  const drawing = openDrawing(window.document, FRAMES_CSS);
  createFrames(window, drawing.root, over).show([element]);
  over.addEventListener('abort', () => drawing.close(), { once: true });
}

/** A heading takes no focus by itself. The attribute by which it does is gone with the focus. */
function focusOn(element: Element, signal: AbortSignal): void {
  if (!(element instanceof HTMLElement)) return;
  const focus = () => native(element, 'focus').call(element, { preventScroll: true });
  if (get(element, 'tabindex') !== null) {
    focus();
    return;
  }
  const leave = () => put(element, 'tabindex', null);
  put(element, 'tabindex', '-1');
  focus();
  element.addEventListener('blur', leave, { once: true });
  signal.addEventListener('abort', leave, { once: true });
}
