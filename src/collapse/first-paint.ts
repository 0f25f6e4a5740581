// Where folds are remembered, a page is painted once they are folded, so that nothing jumps.
import { native } from '../blocks/native';
import { put } from './attributes';

/** On the root while it waits; the style sheet of the content script makes it transparent. */
const WAITING = 'data-chaffinch-wait';
/** Milliseconds for which a page waits at most. What is remembered is read in ten or twenty, mostly while it is parsed. */
const LONGEST = 100;

/** Keeps a page that has not been painted yet from it until `ready` settles. */
export function holdFirstPaint(document: Document, ready: Promise<unknown>, signal: AbortSignal): void {
  const root = native(document, 'documentElement');
  const isPainted = performance.getEntriesByType('paint').length > 0;
  if (!root || isPainted || signal.aborted || native(document, 'readyState') !== 'loading') return;
  put(root, WAITING, '');
  const release = (): void => put(root, WAITING, null);
  ready.then(release, release);
  setTimeout(release, LONGEST);
  signal.addEventListener('abort', release, { once: true });
}
