// Images that show nothing: pixels that only report the visit, and images without an address. Changes the tree.
import type { Element, Root } from 'hast';
import { elementsIn, isElement } from './tree';

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
  const { src, width, height } = node.properties;
  return !src || isPixel(width) || isPixel(height);
}

function isPixel(size: unknown): boolean {
  return size !== undefined && size !== null && size !== '' && Number(size) <= 1;
}
