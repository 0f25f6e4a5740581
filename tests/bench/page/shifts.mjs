// Layout shifts as Chromium tells them to a page.
// It also counts a container that begins far above the view when what stands before it has changed its height and the
// scroll has made up for what stands in it: its beginning has moved, though nothing that a person sees has.

/** Sums of layout shifts: all, and those in which the visible part of anything moved. @typedef {{ all: number, seen: number }} Sums */
/** @typedef {{ shiftsOfPage?: () => Sums }} Recording */
/** @typedef {{ previousRect: DOMRectReadOnly, currentRect: DOMRectReadOnly }} Source */
/** @typedef {PerformanceEntry & { value: number, sources: readonly Source[] }} LayoutShift */

/** Runs in a new page before its own scripts. */
export function recordShifts() {
  /** @type {Sums} */
  let sums = { all: 0, seen: 0 };
  const add = (/** @type {PerformanceEntryList} */ entries) => {
    for (const { value, sources } of /** @type {LayoutShift[]} */ (entries)) {
      const moved = sources.some(
        ({ previousRect: before, currentRect: now }) =>
          Math.abs(before.top - now.top) >= 1 ||
          Math.abs(before.left - now.left) >= 1 ||
          // What leaves the view or comes into it has no place before or after.
          (before.height === 0) !== (now.height === 0),
      );
      sums.all += value;
      sums.seen += moved ? value : 0;
    }
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  const recording = /** @type {Recording} */ (globalThis);
  recording.shiftsOfPage = () => {
    add(observer.takeRecords());
    const told = sums;
    sums = { all: 0, seen: 0 };
    return told;
  };
}

/** The sums since the last call, or since the page began. @param {import('./tab.mjs').Tab} tab @returns {Promise<Sums>} */
export function shiftsSince({ page }) {
  return page.evaluate(() => {
    const { shiftsOfPage } = /** @type {Recording} */ (globalThis);
    if (!shiftsOfPage) throw new Error('nobody records the shifts of this page');
    return shiftsOfPage();
  });
}

/** Runs in the page: until what was written has been laid out, painted and told. @returns {Promise<void>} */
export function twoFrames() {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}
