// Where an element stands in the window, whatever its own members are shadowed by.

export function rectOf(element: Element): DOMRect {
  return Element.prototype.getBoundingClientRect.call(element);
}
