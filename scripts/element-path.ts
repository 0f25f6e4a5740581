// Names an element of a saved page in a way that holds for every reader of the same bytes.

/**
 * A CSS path: `tag:nth-child(n)` steps from the nearest ancestor with a unique id, or from `body`.
 * Only plain ids count, so that no path needs escaping.
 */
export function elementPath(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node; node = node.parentElement) {
    const start = startOfPath(node);
    if (start) return [start, ...steps].join('>');
    steps.unshift(`${node.localName}:nth-child(${positionOf(node)})`);
  }
  return steps.join('>');
}

const PLAIN_ID = /^[A-Za-z][\w-]*$/;

function startOfPath(element: Element): string | undefined {
  if (element.localName === 'body' || element.localName === 'html') return element.localName;
  const id = element.getAttribute('id') ?? '';
  const unique = PLAIN_ID.test(id) && element.ownerDocument.querySelectorAll(`[id="${id}"]`).length === 1;
  return unique ? `#${id}` : undefined;
}

function positionOf(element: Element): number {
  let position = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling) position += 1;
  return position;
}
