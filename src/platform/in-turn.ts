// Changes of one item of the store, one after the other: each reads what the one before has written. Without it, two
// choices that are made within a few milliseconds keep only the later one.
import { inStore, PATIENCE } from './store';

const last = new Map<string, Promise<unknown>>();

/**
 * Rejects with StoreFault where the change fails, or has not come to its turn or its end in time.
 * @param item in the store, by its key.
 */
export function inTurn<Result>(item: string, change: () => Promise<Result>): Promise<Result> {
  const deadline = Date.now() + PATIENCE;
  // Who asked was told that it failed: it must not be made after all.
  const inTime = async (): Promise<Result> => {
    if (Date.now() >= deadline) throw new Error('its turn came too late');
    return change();
  };
  const before = last.get(item) ?? Promise.resolve();
  const next = inStore(() => before.then(() => amongPages(item, inTime)));
  last.set(
    item,
    next.catch(() => undefined),
  );
  return next;
}

/**
 * Pages of the extension and its background wait for one another. Among a web page's scripts there are no locks but the
 * page's own, and it could hold one for ever: two tabs changing at the very same time keep the later change.
 */
async function amongPages<Result>(item: string, change: () => Promise<Result>): Promise<Result> {
  const isOwnPage = globalThis.location?.protocol.endsWith('-extension:');
  // Its type takes the answer's promise for the answer.
  return isOwnPage ? ((await navigator.locks.request(`store:${item}`, change)) as Result) : change();
}
