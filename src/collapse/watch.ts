// Notices when the page changes, and asks for a scan: soon after a quiet page changes, rarely while a
// restless one keeps changing.
import { native } from '../blocks/native';
import { HOST_ATTRIBUTE, MARK_ATTRIBUTE, TEXT_ATTRIBUTE } from '../blocks/own-marks';
import { get } from './attributes';
import type { Folding } from './folding';

/** Milliseconds to wait for a burst of changes to end: a frame and a bit, since what comes late is seen meanwhile. */
const SETTLE = 20;
/** A scan may take at most one part in this many of the time. */
const REST = 12;

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: [MARK_ATTRIBUTE, TEXT_ATTRIBUTE],
};

export interface Watch {
  /** Asks for a scan now, whatever changed. */
  request(): void;
  /** Watches shadow roots and frames' bodies as well, of whose changes the document does not tell. */
  also(roots: readonly Node[]): void;
}

/**
 * Calls `scan` after changes of the page's nodes and texts, never twice at once. It answers how many
 * milliseconds it worked. Of the attributes only our marks are watched, and only what others do to them is a change.
 * @param folds are told of each change at once, before it is painted. Stops with the signal.
 */
export function watchPage(
  document: Document,
  scan: () => Promise<number>,
  signal: AbortSignal,
  folds: Pick<Folding, 'renew' | 'isDisturbed'>,
): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let restedAt = 0;

  const observer = new MutationObserver((records) => {
    const changes = records.filter((record) => isOfPage(record, folds));
    if (changes.length === 0) return;
    folds.renew(changes.flatMap((record) => [...record.addedNodes]));
    request(afterRest());
  });

  function request(delay: number): void {
    if (signal.aborted) return;
    if (running) again = true;
    else timer ??= setTimeout(run, delay);
  }

  function afterRest(): number {
    return Math.max(SETTLE, restedAt - performance.now());
  }

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    try {
      restedAt = (await scan()) * REST + performance.now();
    } finally {
      running = false;
    }
    if (again) {
      again = false;
      request(afterRest());
    }
  }

  const observe = (root: Node) => observer.observe(root, WATCHED);
  const known = new WeakSet<Node>();
  // A frame gets its own document long after its element has come.
  const onLoad = ({ target }: Event): void => {
    if (target instanceof Element && target.localName === 'iframe') request(afterRest());
  };
  observe(document);
  native(document, 'addEventListener').call(document, 'load', onLoad, { capture: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    request: () => request(0),
    also(roots) {
      for (const root of roots) if (!known.has(root)) observe(root);
      for (const root of roots) known.add(root);
    },
  };
}

/** What Chaffinch writes and draws itself is no change of the page. */
function isOfPage(record: MutationRecord, folds: Pick<Folding, 'isDisturbed'>): boolean {
  if (record.type === 'attributes') return folds.isDisturbed(record.target as Element); // Only elements have them.
  const nodes = [...record.addedNodes, ...record.removedNodes];
  return nodes.length === 0 || nodes.some((node) => !(node instanceof Element && get(node, HOST_ATTRIBUTE) !== null));
}
