// Keeps what the reader is looking at where it is, whatever changes above it.
import { native } from '../blocks/native';
import { rectOf } from './rect';

/** Elements tried from the top of the viewport down, as a share of its height. */
const PROBES = [0.05, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95];

/**
 * Runs `change` and scrolls by as much as the anchor moved. The anchor is the first element seen from
 * the top of the viewport that none of `leaving` holds. At the very top of the page nothing is
 * compensated: what stands above the reader's eyes there is the page's beginning.
 */
export function keepingScroll(window: Window, leaving: readonly Element[], change: () => void): void {
  const anchor = window.scrollY > 0 ? findAnchor(window, leaving) : undefined;
  const before = anchor ? rectOf(anchor).top : 0;
  change();
  if (!anchor) return;
  restore(window, anchor, before);
  // Browsers with scroll anchoring of their own may move once more when they lay out: check after that.
  window.requestAnimationFrame(() => restore(window, anchor, before));
}

/**
 * Runs `change` and keeps the number of pixels. Where the browser has restored that number on a page that is loaded
 * anew, it counts from what was folded then: once that is folded again, it is right.
 */
export function keepingPixels(window: Window, change: () => void): void {
  const { scrollY: top } = window;
  change();
  const back = () => {
    if (top > 0) window.scrollTo({ top, behavior: 'instant' });
  };
  back();
  // The browser's own scroll anchoring moves it when it lays out.
  window.requestAnimationFrame(back);
}

function restore(window: Window, anchor: Element, before: number): void {
  if (!native(anchor, 'isConnected')) return;
  const moved = rectOf(anchor).top - before;
  if (Math.abs(moved) >= 1) window.scrollBy({ top: moved, behavior: 'instant' });
}

function findAnchor(window: Window, leaving: readonly Element[]): Element | undefined {
  const { document } = window;
  const holds = (outer: Element, inner: Element) => native(outer, 'contains').call(outer, inner);
  const roots = [native(document, 'body'), native(document, 'documentElement')];
  for (const share of PROBES) {
    const at: [x: number, y: number] = [window.innerWidth / 2, window.innerHeight * share];
    const found = native(document, 'elementFromPoint').call(document, ...at);
    if (!found || roots.some((root) => root === found)) continue;
    const affected = leaving.some((element) => holds(element, found) || holds(found, element));
    if (!affected) return found;
  }
  return undefined;
}
