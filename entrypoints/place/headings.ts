// The page's own headings behind the sections of its outline.
import { native } from '../../src/blocks/native';
import { beginningOf } from '../../src/blocks/passages';
import type { PageHandle } from '../../src/platform/page-handle';

/** The heading of a section. A page that has drawn itself anew since it was read is read again. */
export function headingCalled(id: string, title: string, handle: PageHandle): Element | undefined {
  const known = handle.headings?.get(id);
  if (known && native(known, 'isConnected')) return known;
  handle.readArticle?.();
  const headings = handle.headings ?? new Map<string, Element>();
  const again = headings.get(id);
  if (again && isCalled(again, title)) return again;
  return [...headings.values()].find((heading) => isCalled(heading, title));
}

/** Shows what lies in a folded block, and opens what the page itself has closed, as the browser's own search would. */
export function reveal(element: Element, { folds }: PageHandle): void {
  const folded = folds?.ledger(undefined).decisions.filter(({ action, open }) => action === 'collapse' && !open) ?? [];
  const around = folded.filter(({ block }) =>
    folds?.elementsOf([block]).some((block) => native(block, 'contains').call(block, element)),
  );
  if (around.length > 0) folds?.expand(around.map(({ block }) => block));
  for (let at: Element | null = element; at; at = native<Node, 'parentElement'>(at, 'parentElement')) {
    if (at instanceof HTMLDetailsElement) at.open = true;
  }
}

function isCalled(heading: Element, title: string): boolean {
  return beginningOf(native<Node, 'textContent'>(heading, 'textContent') ?? '') === beginningOf(title);
}
