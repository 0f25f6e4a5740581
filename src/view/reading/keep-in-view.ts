// Keeps what is current in sight within the box that scrolls it, and moves nothing else.

/** CSS pixels between the row and the box's edge. */
const ROOM = 48;

export function keepInView(row: Element | null | undefined): void {
  const scroller = row?.closest('[data-scroller]');
  if (!row || !scroller) {
    return;
  }
  const [inner, outer] = [row.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (inner.top < outer.top + ROOM) {
    scroller.scrollTop += inner.top - outer.top - ROOM;
  } else if (inner.bottom > outer.bottom - ROOM) {
    scroller.scrollTop += inner.bottom - outer.bottom + ROOM;
  }
}
