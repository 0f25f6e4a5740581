// The browser's search that finds something in a folded block, and a link that leads there, show the block.
import { native } from '../blocks/native';

/** @param isChip tells folds from what the page has marked itself. Answers how to listen (again); see chip-events.ts. */
export function listenToFinds(
  window: Window,
  isChip: (element: Element) => boolean,
  expand: (element: Element) => void,
  signal: AbortSignal,
): () => void {
  const { document } = window;

  function expandAround(node: Node | null | undefined, holds: Node | null = null): void {
    for (let at = node; at; at = native(at, 'parentElement')) {
      const isAround = holds === null || native(at, 'contains').call(at, holds);
      if (at instanceof Element && isAround && isChip(at)) expand(at);
    }
  }

  const onFound = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element) expandAround(target);
  };
  const onAddress = (): void => expandAround(native(document, 'querySelector').call(document, ':target'));
  // Text right in the block cannot be hidden until found. A search that ends on it selects it.
  const onSelection = (): void => {
    const selection = window.getSelection();
    if (selection && !selection.isCollapsed) expandAround(selection.anchorNode, selection.focusNode);
  };
  return () => {
    native(document, 'addEventListener').call(document, 'selectionchange', onSelection, { signal });
    window.addEventListener('beforematch', onFound, { capture: true, signal });
    window.addEventListener('hashchange', onAddress, { signal });
  };
}
