// A folded block is a button: a click, Enter or Space shows it again.

import { MARK } from './marks';

/**
 * Listens at the window, before the page's own listeners, and takes the event away from the page:
 * the folded element may be a link or a card that would act on it.
 * @param expand is called with the element; answers whether the element was folded by us.
 */
export function listenToChips(window: Window, expand: (element: Element) => boolean, signal: AbortSignal): void {
  const onEvent = (event: Event): void => {
    // Only the reader expands: what the page's scripts dispatch is not trusted.
    if (!event.isTrusted || !isPress(event)) return;
    const chip = chipOf(event);
    if (!chip || !expand(chip)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && chip instanceof HTMLElement) chip.focus({ preventScroll: true });
  };
  window.addEventListener('click', onEvent, { capture: true, signal });
  window.addEventListener('keydown', onEvent, { capture: true, signal });
}

function isPress(event: Event): boolean {
  if (!(event instanceof KeyboardEvent)) return true;
  const bare = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
  return bare && (event.key === 'Enter' || event.key === ' ');
}

/** The children of a folded element are not rendered, so the event's target is the element itself. */
function chipOf(event: Event): Element | undefined {
  const [target] = event.composedPath();
  return target instanceof Element && target.hasAttribute(MARK) ? target : undefined;
}
