// Where the links within a page lead, and what comes before what. Looked up often, so it is gathered once.

export interface Anchors {
  /** What an id or an anchor's name stands for. */
  at(id: string): Element | undefined;
  /** Whether the second stands behind the first in the page, or in it. */
  follows(first: Element, second: Element): boolean;
}

export function anchorsOf(clone: Document): Anchors {
  const order = new Map<Element, number>();
  const named = new Map<string, Element>();
  for (const element of clone.querySelectorAll('*')) {
    order.set(element, order.size);
    const names = [element.getAttribute('id'), element.localName === 'a' ? element.getAttribute('name') : null];
    for (const name of names) if (name && !named.has(name)) named.set(name, element);
  }
  const placeOf = (element: Element) => order.get(element) ?? -1;
  return {
    at: (id) => named.get(id),
    follows: (first, second) => placeOf(second) > placeOf(first),
  };
}
