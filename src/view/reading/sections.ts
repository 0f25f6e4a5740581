// Wraps each heading and what stands under it, so that a browser can leave out of its work what is out of sight.
import type { Element, Root, RootContent } from 'hast';

/** From so many sections on it pays; below it a section is no box of its own to anything in it. */
const MANY = 40;

/** `body` as the allow-list leaves it: headings stand at its top. */
export function inSections(body: Root): Root {
  const parts: RootContent[][] = [[]];
  for (const node of body.children) {
    if (isHeading(node)) parts.push([node]);
    else parts.at(-1)?.push(node);
  }
  if (parts.length <= MANY) {
    return body;
  }
  return { type: 'root', children: parts.filter((part) => part.length > 0).map(sectionOf) };
}

function isHeading(node: RootContent): boolean {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

function sectionOf(part: readonly RootContent[]): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['section'] },
    children: part.filter((node) => node.type !== 'doctype'),
  };
}
