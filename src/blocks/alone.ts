// An inline element between blocks is laid out as a block of its own: a link that is a bar, say. So is a link
// that has its line to itself, in text that is parted by line breaks.
import { tagOf } from './attributes';
import { isBlockTag } from './tags';

/** Whether nothing inline stands next to the element, but a block does. */
export function standsAlone(element: Element): boolean {
  const breaks = tagOf(element) === 'a';
  const before = neighbour(element, 'previousSibling', breaks);
  const after = neighbour(element, 'nextSibling', breaks);
  if (before === 'inline' || after === 'inline') return false;
  return before === 'block' || after === 'block';
}

/** What stands next to a node, past white space and comments. Elements without any box do not count. */
function neighbour(
  element: Element,
  side: 'previousSibling' | 'nextSibling',
  breaks: boolean,
): 'block' | 'inline' | 'none' {
  for (let node = element[side]; node; node = node[side]) {
    if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) return 'inline';
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    const tag = tagOf(node as Element); // Checked on the line above.
    if (BOXLESS.has(tag)) continue;
    return isBlockTag(tag) || (breaks && tag === 'br') ? 'block' : 'inline';
  }
  return 'none';
}

const BOXLESS: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'link', 'meta']);
