// Tells of elements as the parser completes them, before they are painted.
import { native } from '../blocks/native';

/** Elements that are told of in one page; beyond that it is left to the scan. */
const MOST_TOLD = 4000;

/**
 * Calls for every element that is complete, inner ones first, until the page is parsed or the signal fires; at once for
 * all of a page that is parsed already.
 */
export function whileParsing(document: Document, completed: (element: Element) => void, signal: AbortSignal): void {
  const pending = new Set<Element>();
  let told = 0;

  function add(top: Node): void {
    if (top.nodeType !== Node.ELEMENT_NODE) return;
    const walker = Document.prototype.createTreeWalker.call(document, top, NodeFilter.SHOW_ELEMENT);
    for (let at: Node | null = top; at; at = walker.nextNode()) pending.add(at as Element); // It shows elements only.
  }

  function tell(isParsed: boolean): void {
    for (const element of [...pending].reverse()) {
      if (!isParsed && !isComplete(element)) continue;
      pending.delete(element);
      told += 1;
      if (told > MOST_TOLD) {
        stop();
        return;
      }
      if (native(element, 'isConnected')) completed(element);
    }
  }

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach(add);
    tell(false);
  });
  const onParsed = (): void => {
    tell(true);
    stop();
  };
  function stop(): void {
    observer.disconnect();
    pending.clear();
  }

  if (signal.aborted) return;
  const isParsed = native(document, 'readyState') !== 'loading';
  const root = native(document, 'documentElement');
  if (root) add(root);
  tell(isParsed);
  if (isParsed) return;
  observer.observe(document, { childList: true, subtree: true });
  native(document, 'addEventListener').call(document, 'DOMContentLoaded', onParsed, { once: true, signal });
  signal.addEventListener('abort', stop);
}

/** The parser has gone past its end. */
function isComplete(element: Element): boolean {
  for (let at: Element | null = element; at; at = native(at, 'parentElement')) {
    if (native(at, 'nextSibling')) return true;
  }
  return false;
}
