// Keeps the page's own listeners from what the reader does while picking. Scrolling is left alone.

const HELD =
  'pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click dblclick ' +
  'auxclick contextmenu touchstart touchend dragstart keydown keypress keyup';
/** A page that keeps the focus in a box of its own would take it back. */
const FOCUS = 'focus blur focusin focusout';
/** What a browser does by itself: follow a link, take the focus, begin a selection. */
const PREVENTED = ['mousedown', 'click', 'dblclick', 'auxclick', 'dragstart'];

/**
 * Hands events to `act` instead of to the page, until the signal. Only the reader's own: a page could dispatch any other.
 * @param act answers whether the event is for our own drawing, which then gets it; the page still does not.
 */
export function holdOff(window: Window, host: Element, act: (event: Event) => boolean, signal: AbortSignal): void {
  const onEvent = (event: Event): void => {
    if (!event.isTrusted || act(event)) return;
    event.stopImmediatePropagation();
    if (PREVENTED.includes(event.type)) event.preventDefault();
  };
  const stop = (event: Event): void => event.stopPropagation();
  for (const type of HELD.split(' ')) {
    window.addEventListener(type, onEvent, { capture: true, passive: type.startsWith('touch'), signal });
    // Without the signal: what ends the picking is an event that is still on its way to the page.
    host.addEventListener(type, stop);
  }
  const onFocus = (event: Event): void => event.stopImmediatePropagation();
  for (const type of FOCUS.split(' ')) {
    window.addEventListener(type, onFocus, { capture: true, signal });
  }
}
