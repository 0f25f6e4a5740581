// Headings: levels without gaps, ids of their own, and the way back to the page.
import type { Element, Root } from 'hast';
import { elementsIn } from './tree';

const HEADING = /^h([1-6])$/;

/** The deepest level an element can say: h6 under the title's h1. */
const DEEPEST = 5;

/** The property that `HEADING_MARK` becomes in a hast tree. */
const MARK = 'dataChaffinchHeading';

/**
 * Gives each heading the id `section-N` and a level one below the heading it stands under. Changes the tree.
 * Returns the live heading of each id.
 */
export function numberHeadings(root: Root, live: readonly globalThis.Element[]): Map<string, globalThis.Element> {
  const originals = new Map<string, globalThis.Element>();
  const open: number[] = [];
  let count = 0;
  for (const node of elementsIn(root)) {
    delete node.properties['id'];
    if (!isHeading(node)) continue;
    const original = live[headingMark(node)];
    const written = levelOf(original?.localName ?? node.tagName);
    while (open.length > 0 && (open.at(-1) ?? 0) >= written) open.pop();
    open.push(written);
    count += 1;
    const id = `section-${count}`;
    node.properties['id'] = id;
    node.tagName = `h${Math.min(open.length, DEEPEST) + 1}`;
    if (original) originals.set(id, original);
  }
  return originals;
}

export function isHeading(node: Element): boolean {
  return HEADING.test(node.tagName);
}

/** 1 to 6. Readability renames h1 to h2, so the live heading knows better. */
export function levelOf(tagName: string): number {
  return Number(HEADING.exec(tagName)?.[1] ?? 2);
}

/** The heading's place among the page's headings, or -1. */
export function headingMark(node: Element): number {
  const mark = node.properties[MARK];
  return mark === undefined ? -1 : Number(mark);
}
