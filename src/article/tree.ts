// Reading and building hast trees.
import type { Element, ElementContent, Root, RootContent } from 'hast';

/** All elements below a node, in document order. */
export function* elementsIn(node: Root | RootContent): Generator<Element> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** Whether it is an element, of one of these names if any are given. */
export function isElement<Name extends string>(
  node: Root | RootContent | undefined,
  ...names: Name[]
): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

/** Its text with single spaces, `<br>` being one. */
export function textOf(node: Root | RootContent): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText(node: Root | RootContent): string {
  if (node.type === 'text') return node.value;
  if (isElement(node, 'br')) return '\n';
  // A formula is told as it was written, once.
  if (isElement(node, 'math') && node.properties['alttext']) return String(node.properties['alttext']);
  return 'children' in node ? node.children.map(rawText).join('') : '';
}

export function holds(node: Root | RootContent, ...names: string[]): boolean {
  for (const inside of elementsIn(node)) if (names.includes(inside.tagName)) return true;
  return false;
}

/** Which share of its characters stands in links, 0..1. */
export function linkShare(node: Root | RootContent): number {
  const all = textOf(node).length;
  const linked = [...elementsIn(node)].filter(({ tagName }) => tagName === 'a').map((link) => textOf(link).length);
  return all === 0 ? 0 : Math.min(1, linked.reduce((sum, length) => sum + length, 0) / all);
}

export function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
