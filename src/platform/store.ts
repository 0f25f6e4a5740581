// The one place where extension storage is read and written. Nobody waits for it longer than at a control, an answer that
// is none counts as a refusal, and the views hear whether it works, so that they can say so.
import { browser } from 'wxt/browser';
import { within } from './within';

type Area = 'local' | 'session' | 'sync';

/** Milliseconds. With what follows from it, less than a second passes at a control. */
export const PATIENCE = 900;
/** The browser itself waits for the network there, and no control for the browser. */
const PATIENCE_FOR_SYNC = 10_000;

/** The store did not do what it was asked for. What it held last is there still. */
export class StoreFault extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

type Act = 'read' | 'change';

/** What was asked last of each kind: that something can be read says nothing of what can be kept. */
const done: Record<Act, boolean> = { read: true, change: true };
const listeners = new Set<(works: boolean) => void>();

/** What is stored under a key, whatever that is; undefined for nothing. Rejects with StoreFault. */
export async function readItem(area: Area, key: string): Promise<unknown> {
  const items = await readItems(area, key);
  return Object.hasOwn(items, key) ? items[key] : undefined;
}

/** Everything in an area, or what is stored under one key. Rejects with StoreFault. */
export function readItems(area: Area, key: string | null = null): Promise<Record<string, unknown>> {
  return inStore(
    async () => {
      const items: unknown = await browser.storage[area].get(key);
      // Taken for an empty store, it would be written over.
      if (typeof items !== 'object' || items === null || Array.isArray(items)) throw new Error('no answer that is one');
      return items as Record<string, unknown>;
    },
    patienceFor(area),
    'read',
  );
}

/** Rejects with StoreFault. */
export function writeItems(area: Area, items: Record<string, unknown>): Promise<void> {
  return inStore(() => browser.storage[area].set(items), patienceFor(area));
}

/** Rejects with StoreFault. */
export function removeItems(area: Area, keys: string[]): Promise<void> {
  return inStore(() => browser.storage[area].remove(keys), patienceFor(area));
}

/** Calls with whether the store does what it is asked for, at once and when that changes. */
export function watchStore(listener: (works: boolean) => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener), { once: true });
  listener(works());
}

/** Does something with the store. Rejects with StoreFault where that fails or takes too long. */
export async function inStore<Result>(
  act: () => Promise<Result>,
  patience = PATIENCE,
  kind: Act = 'change',
): Promise<Result> {
  try {
    const asked = act();
    // What comes late has come all the same.
    asked.then(
      () => tell(kind, true),
      () => undefined,
    );
    return await within(patience, asked);
  } catch (error) {
    tell(kind, false);
    throw error instanceof StoreFault ? error : new StoreFault(error);
  }
}

/** Of a change that another of the extension's scripts has asked for at the reader's wish here. */
export function tellOfChange(works: boolean): void {
  tell('change', works);
}

function works(): boolean {
  return done.read && done.change;
}

function tell(kind: Act, now: boolean): void {
  const before = works();
  done[kind] = now;
  if (works() !== before) for (const listener of listeners) listener(works());
}

function patienceFor(area: Area): number {
  return area === 'sync' ? PATIENCE_FOR_SYNC : PATIENCE;
}
