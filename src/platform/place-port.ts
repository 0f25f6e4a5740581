// A line between a page and whoever shows its outline, held as long as both are there: the page tells which of its
// sections is being read while somebody listens, and the listener learns at once that the page has gone.
import { browser } from 'wxt/browser';
import type { Where } from '../blocks/place';
import { listen } from './listen';
import { isExtensionPage } from './messages';

const PORT = 'place';

/**
 * Hears where the page stands until the signal.
 * @param gone is called when the page is no longer what it was, once; not after the signal.
 */
export function followPlace(tabId: number, tell: (where: Where) => void, gone: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const port = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
  let heard = false;
  // Only our own script in the page is at the other end, and what it says chooses a row and shows a button.
  port.onMessage.addListener((where: unknown) => {
    heard = true;
    if (isWhere(where)) tell(where);
  });
  port.onDisconnect.addListener(() => {
    // Where nobody was, nobody has gone.
    if (heard && !signal.aborted) gone();
  });
  signal.addEventListener('abort', () => port.disconnect(), { once: true });
}

/** For place.js. @param follow is called for each listener, with a signal of its end; answers how it is told of now. */
export function onFollower(
  follow: (tell: (where: Where) => void, over: AbortSignal, hangUp: () => void) => void,
  signal: AbortSignal,
): void {
  const onConnect = (port: Port): void => {
    if (port.name !== PORT || !port.sender || !isExtensionPage(port.sender)) return;
    const over = new AbortController();
    const end = (): void => {
      over.abort();
      port.disconnect();
    };
    port.onDisconnect.addListener(() => over.abort());
    signal.addEventListener('abort', end, { signal: over.signal });
    follow((where) => port.postMessage(where), over.signal, end);
  };
  listen(browser.runtime.onConnect, onConnect, signal);
}

type Port = ReturnType<typeof browser.tabs.connect>;

function isWhere(value: unknown): value is Where {
  const where = value as Partial<Where> | null;
  return typeof where?.section === 'string' && typeof where.away === 'boolean';
}
