// A folded block is a button: a click, Enter or Space shows it again; a click on its dots, or Shift and Enter, tells why
// it is folded.

import { native } from '../blocks/native';
import { get } from './attributes';
import { listenToFinds } from './found';
import { lineOf } from './line';
import { MARK } from './marks';

/** What a page may act on before the click; on a chip it is none of the page's business. */
const PRELUDES = ['pointerdown', 'mousedown', 'auxclick'];

export interface ChipListener {
  /** Listens again. A page that opens its document anew takes all listeners away; for the others this does nothing. */
  attach(): void;
}

/**
 * Listens at the window, before the page's own listeners, and takes the event away from the page:
 * the folded element may be a link or a card that would act on it.
 * @param isChip tells our folds from what the page has marked itself.
 */
export function listenToChips(
  window: Window,
  isChip: (element: Element) => boolean,
  expand: (element: Element) => void,
  tell: (element: Element) => void,
  signal: AbortSignal,
): ChipListener {
  const onPress = (event: Event): void => {
    const chip = chipOf(event, isChip);
    // Only the reader expands: what the page's scripts dispatch is not trusted.
    if (!chip || !event.isTrusted || !isPress(event)) return;
    take(event);
    if (asksWhy(event, chip)) {
      tell(chip);
      return;
    }
    expand(chip);
    if (event.type === 'keydown' && chip instanceof HTMLElement)
      native(chip, 'focus').call(chip, { preventScroll: true });
  };
  const onPrelude = (event: Event): void => {
    if (!chipOf(event, isChip)) return;
    if (event.type === 'auxclick') event.preventDefault();
    event.stopImmediatePropagation();
  };
  const listenToFound = listenToFinds(window, isChip, expand, signal);
  const attach = (): void => {
    listenToFound();
    for (const type of ['click', 'keydown']) window.addEventListener(type, onPress, { capture: true, signal });
    for (const type of PRELUDES) window.addEventListener(type, onPrelude, { capture: true, signal });
  };
  attach();
  return { attach };
}

function take(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isPress(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return true;
  const bare = !event.repeat && !event.ctrlKey && !event.altKey && !event.metaKey;
  return bare && (event.key === 'Enter' || (event.key === ' ' && !event.shiftKey));
}

function asksWhy(event: Event, chip: Element): boolean {
  if (event instanceof KeyboardEvent) return event.shiftKey;
  // A click by assistive technology has no place.
  if (!(event instanceof MouseEvent) || event.detail === 0) return false;
  return isOnDots(event.clientX, event.clientY, chip);
}

/** The dots stand in the padding at the pill's end, which no event tells of. The grid's columns say where that is. */
function isOnDots(x: number, y: number, chip: Element): boolean {
  const { gridTemplateColumns, direction } = getComputedStyle(chip);
  const columns = gridTemplateColumns.split(' ').map(Number.parseFloat);
  const end = columns.slice(0, 3).reduce((sum, column) => sum + column, 0);
  const { left, right, top, bottom } = lineOf(chip);
  if (y < top || y > bottom) return false;
  const fromEnd = direction === 'rtl' ? x - (right - end) : left + end - x;
  return fromEnd >= 0 && fromEnd <= Number.parseFloat(getComputedStyle(chip, '::after').paddingInlineEnd);
}

/** The children of a folded element are not rendered, so the event's target is the element itself. */
function chipOf(event: Event, isChip: (element: Element) => boolean): Element | undefined {
  const [target] = event.composedPath();
  return target instanceof Element && get(target, MARK) !== null && isChip(target) ? target : undefined;
}
