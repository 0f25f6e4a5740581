// An inline element between blocks is laid out as a block of its own: a link that is a bar, say.
import { tagOf } from './attributes';
import { isBlockTag } from './tags';

/** Whether nothing inline stands next to the element, but a block does. */
export function standsAlone(element: Element): boolean {
  const before = neighbour(element, 'previousSibling');
  const after = neighbour(element, 'nextSibling');
  if (before === 'inline' || after === 'inline') return false;
  return before === 'block' || after === 'block';
}

/** What stands next to a node, past white space and comments. Elements without any box do not count. */
function neighbour(element: Element, side: 'previousSibling' | 'nextSibling'): 'block' | 'inline' | 'none' {
  for (let node = element[side]; node; node = node[side]) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return 'inline';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = tagOf(node as Element); // Checked on the line above.
    if (BOXLESS.has(tag)) continue;
    return isBlockTag(tag) ? 'block' : 'inline';
  }
  return 'none';
}

const BOXLESS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta']);
