// Brings a place of the page to the top of what is seen, below what hangs over it.
import { native } from '../blocks/native';
import type { Spot } from '../blocks/place';
import { rectOf } from './rect';

/** CSS pixels of air above it. */
const AIR = 16;
/** What covers more of the window's height is no bar but a layer over the page. */
const MOST_COVERED = 0.4;

/** @param how 'calmly' is a movement, where the reader has not asked for none. */
export function bringUp(window: Window, { element, line }: Spot, how: 'calmly' | 'at once'): void {
  const scroller = scrollerOf(window, element);
  const edge = scroller ? rectOf(scroller).top + AIR : 0;
  moveBy(window, element, line - Math.max(edge, topLine(window)), how);
}

/** Scrolls what the element scrolls with. @param by CSS pixels downwards. */
export function moveBy(window: Window, element: Element, by: number, how: 'calmly' | 'at once'): void {
  const scroller = scrollerOf(window, element);
  const still = how === 'at once' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const move: ScrollToOptions = { top: by, behavior: still ? 'instant' : 'smooth' };
  if (scroller) Reflect.apply(native(scroller, 'scrollBy'), scroller, [move]);
  else window.scrollBy(move);
}

/** The line on which a reader takes what stands there for the beginning of what is seen. */
export function topLine(window: Window): number {
  return coverOf(window) + AIR;
}

/** How far bars that stay while the page scrolls reach into the window. */
function coverOf(window: Window): number {
  const { document } = window;
  const most = window.innerHeight * MOST_COVERED;
  const found = native(document, 'elementsFromPoint').call(document, window.innerWidth / 2, 1);
  const bars = found.filter((element) => stays(window, element)).map((element) => rectOf(element).bottom);
  return Math.max(0, ...bars.filter((bottom) => bottom <= most));
}

/** Whether it stands still while the page scrolls, or may do so. */
export function stays(window: Window, element: Element): boolean {
  for (let at: Element | null = element; at; at = native<Node, 'parentElement'>(at, 'parentElement')) {
    const { position } = window.getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return true;
  }
  return false;
}

/** The nearest box around it that scrolls by itself; undefined for the window. */
function scrollerOf(window: Window, element: Element): Element | undefined {
  const { document } = window;
  const roots = [native(document, 'body'), native(document, 'documentElement')];
  for (let at = native(element, 'parentElement'); at; at = native<Node, 'parentElement'>(at, 'parentElement')) {
    if (roots.some((root) => root === at)) return undefined;
    const scrolls = /auto|scroll/.test(window.getComputedStyle(at).overflowY);
    if (scrolls && native(at, 'scrollHeight') > native(at, 'clientHeight')) return at;
  }
  return undefined;
}
