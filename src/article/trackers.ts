// Images that show nothing: pixels that only report the visit, and images without an address. Changes the tree.
import type { Element, Root } from 'hast';
import { elementsIn, isElement } from './tree';

/** A picture that its page shows only later has its address elsewhere until then. */
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[;\s])(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)/i;
/** `/pixel?id=1`, `/beacon/`, `/1x1.gif`, `/b/ss/`, `/count.gif?page=`. */
const BEACON =
  /\/(?:(?:pixels?|beacon|track(?:er|ing)?|counter|count|impressions?|collect|analytics)(?:\.(?:gif|png|php|aspx?))?(?:[/?]|$)|(?:1x1|clear|blank|spacer|transparent|shim)\.(?:gif|png)|b\/ss\/|tr\?id=)|[?&]noscript=1(?:&|$)/i;

export function dropTrackers(root: Root): void {
  const holders: (Root | Element)[] = [root, ...elementsIn(root)];
  for (const holder of holders) {
    if (!holder.children.some(isTracker)) continue;
    // Filtering keeps the kind of the children.
    holder.children = holder.children.filter((child) => !isTracker(child)) as Element['children'];
  }
}

function isTracker(node: Root['children'][number]): boolean {
  if (!isElement(node, 'img')) return false;
  const { src, width, height, style, hidden } = node.properties;
  const isUnseen = hidden === true || HIDDEN.test(String(style ?? ''));
  return !src || isPixel(width) || isPixel(height) || isUnseen || isBeacon(node);
}

function isPixel(size: unknown): boolean {
  return size !== undefined && size !== null && size !== '' && Number.parseFloat(String(size)) <= 1;
}

/** Says nothing, has no size, and its address is that of a counter. */
function isBeacon({ properties: { src, alt, width, height } }: Element): boolean {
  return !alt && width === undefined && height === undefined && BEACON.test(String(src));
}
