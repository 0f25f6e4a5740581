// Reading and writing attributes of elements whose own methods may be shadowed.

/** What attributes were: null where there was none. */
export type Attributes = ReadonlyMap<string, string | null>;

export function get(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** Null takes the attribute away. */
export function put(element: Element, name: string, value: string | null): void {
  if (value === null) Element.prototype.removeAttribute.call(element, name);
  else Element.prototype.setAttribute.call(element, name, value);
}
