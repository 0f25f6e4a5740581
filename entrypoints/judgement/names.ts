// Names for blocks that outlive a scan. Block ids are positions, and shift when the page changes between
// the popup's reading and the reader's click.

/** Gives each element one number, the same for as long as the element lives; 0 for no element. */
export function createNames(): (element: Element | undefined) => number {
  const names = new WeakMap<Element, number>();
  let last = 0;
  return (element) => {
    if (!element) return 0;
    const known = names.get(element);
    if (known !== undefined) return known;
    last += 1;
    names.set(element, last);
    return last;
  };
}
