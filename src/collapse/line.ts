// Where the line of a folded block is drawn.
import { rectOf } from './rect';

/** In the window. A block that keeps its room has its line in its middle; one that is shown is all of itself. */
export function lineOf(element: Element): DOMRect {
  const { left, top, width, height } = rectOf(element);
  const { display, gridTemplateRows } = getComputedStyle(element);
  const row = display === 'grid' ? Number.parseFloat(gridTemplateRows) : height;
  return new DOMRect(left, top + (height - row) / 2, width, row);
}
