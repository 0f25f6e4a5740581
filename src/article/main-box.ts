// The box that holds what a page is about, whatever kind of page it is: where there is no story to find, all of it is
// read.

const MAIN = 'main, [role="main"], [itemprop="mainContentOfPage"], #main, #content, #main-content';

/** A copy of it, or of the whole body where the page names none. Taken before Readability changes the document. */
export function mainBoxOf(clone: Document): Element | undefined {
  const sizeOf = (box: Element) => (box.textContent ?? '').length;
  const largest =
    [...clone.querySelectorAll(MAIN)].toSorted((one, other) => sizeOf(other) - sizeOf(one))[0] ?? clone.body;
  // The copy of an element is one.
  return largest ? (largest.cloneNode(true) as Element) : undefined;
}
