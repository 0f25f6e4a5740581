// Keeps the rules of this device and those in the browser's sync storage the same. Where that storage is missing, full
// or refuses, the rules of this device are as they were, and the next change tries again.
import { browser } from 'wxt/browser';
import { listen } from './listen';
import { mergeIn, newId, readStoredRules } from './rules';
import { fromChunks, INDEX_KEY, surplus, toChunks } from './rules-chunks';
import { mergeRules, type StoredRule, withoutMourned } from './rules-schema';
import { readItem, readItems, removeItems, writeItems } from './store';

/** Where it is noted since when the sync storage is torn. */
const TORN_KEY = 'rules:torn';
/** Whoever holds it may change both stores without an exchange in between. */
const RULES_LOCK = 'rules';
/** Milliseconds that a writing may take from another device to this one. */
const PATIENCE = 10 * 60 * 1000;

interface Torn {
  readonly stamp: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** For the background. */
export function followSync(signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if ((area === 'local' || area === 'sync') && Object.hasOwn(changes, INDEX_KEY)) void synchronise();
  };
  const onBegin = (): void => void synchronise();
  const events = [browser.runtime.onStartup, browser.runtime.onInstalled];
  listen(browser.storage.onChanged, onChanged, signal);
  for (const event of events) listen(event, onBegin, signal);
}

/** How many rules find no room in the sync storage, and are kept on this device only. */
export async function rulesOnlyHere(): Promise<number> {
  return toChunks(await readStoredRules(), newId()).left;
}

/** One after the other, whoever asks: what the one writes, the next finds the same, and writes nothing. */
export async function synchronise(): Promise<void> {
  await navigator.locks.request(RULES_LOCK, exchange).catch(() => undefined);
}

/** One reading of both stores, and what has to be written. */
async function exchange(): Promise<void> {
  const items = await readItems('sync');
  const { rules: remote, state, stamp } = fromChunks(items);
  if (state === 'later') return;
  const local = await readStoredRules();
  const merged = withoutMourned(mergeRules(local, remote), Date.now());
  if (!areSame(merged, local)) await mergeIn(remote);
  if (state === 'torn' && !(await isTornForGood(stamp))) return;
  const { items: written } = toChunks(merged, newId());
  // What has no room there is no difference.
  if (state === 'whole' && areSame(fromChunks(written).rules, remote)) return;
  await writeItems('sync', written);
  await removeItems('sync', surplus(items, written));
}

/**
 * Whether it can no longer be that the rest of a writing is still on its way: then it is mended from what is here, at
 * the next change or start of the browser.
 */
async function isTornForGood(stamp: string): Promise<boolean> {
  const seen = (await readItem('local', TORN_KEY)) as Torn | undefined; // Nobody else writes there.
  if (seen?.stamp === stamp) return Date.now() - seen.since > PATIENCE;
  await writeItems('local', { [TORN_KEY]: { stamp, since: Date.now() } satisfies Torn });
  return false;
}

function areSame(one: readonly StoredRule[], other: readonly StoredRule[]): boolean {
  return JSON.stringify(mergeRules(one, [])) === JSON.stringify(mergeRules(other, []));
}
