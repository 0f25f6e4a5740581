// Where the line of a folded block is drawn.
import { MARK_ATTRIBUTE } from '../blocks/own-marks';
import { get } from './attributes';
import { rectOf } from './rect';

/** In the window. A block that keeps its room has its line in its middle; one that is shown is all of itself. */
export function lineOf(element: Element): DOMRect {
  const { left, top, width, height } = rectOf(element);
  const isFolded = get(element, MARK_ATTRIBUTE) === 'folded';
  const row = isFolded ? Number.parseFloat(getComputedStyle(element).gridTemplateRows) : height;
  return new DOMRect(left, top + (height - row) / 2, width, row);
}
