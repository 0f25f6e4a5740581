// Keeps what the reader is looking at where it is, whatever changes above it.

/** Elements tried from the top of the viewport down, as a share of its height. */
const PROBES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/**
 * Runs `change` and scrolls by as much as the anchor moved. The anchor is the first element seen from
 * the top of the viewport that none of `leaving` holds. At the very top of the page nothing is
 * compensated: what stands above the reader's eyes there is the page's beginning.
 */
export function keepingScroll(window: Window, leaving: readonly Element[], change: () => void): void {
  const anchor = window.scrollY > 0 ? findAnchor(window, leaving) : undefined;
  const before = anchor?.getBoundingClientRect().top ?? 0;
  change();
  if (!anchor) return;
  restore(window, anchor, before);
  // Browsers with scroll anchoring of their own may move once more when they lay out: check after that.
  window.requestAnimationFrame(() => restore(window, anchor, before));
}

function restore(window: Window, anchor: Element, before: number): void {
  if (!anchor.isConnected) return;
  const moved = anchor.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

function findAnchor(window: Window, leaving: readonly Element[]): Element | undefined {
  for (const share of PROBES) {
    const found = window.document.elementFromPoint(window.innerWidth / 2, window.innerHeight * share);
    if (!found || found === window.document.body || found === window.document.documentElement) continue;
    const affected = leaving.some((element) => element.contains(found) || found.contains(element));
    if (!affected) return found;
  }
  return undefined;
}
