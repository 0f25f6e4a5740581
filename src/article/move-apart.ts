// Moves what a box held to another place, without joining texts that stood apart.

const INLINE = new Set(
  'a abbr b bdi bdo br cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const BLOCK = 'p,div,section,article,h1,h2,h3,h4,h5,h6,ul,ol,dl,table,blockquote,pre,figure,hr';

/** Moves sibling nodes before a place. A run of bare text becomes a paragraph, because it ended where its box ended. */
export function moveApart(nodes: readonly Node[], place: Element): void {
  const parent = place.parentNode;
  let paragraph: Element | undefined;
  for (const node of nodes) {
    if (!isInline(node)) {
      paragraph = undefined;
      parent?.insertBefore(node, place);
    } else if (paragraph) {
      paragraph.append(node);
    } else if (node.textContent?.trim()) {
      paragraph = place.ownerDocument.createElement('p');
      paragraph.append(node);
      parent?.insertBefore(paragraph, place);
    }
  }
}

function isInline(node: Node): boolean {
  if (node.nodeType === 3) return true;
  if (node.nodeType !== 1) return false;
  // Node type 1 is an element.
  const element = node as Element;
  return INLINE.has(element.localName) && !element.querySelector(BLOCK);
}
