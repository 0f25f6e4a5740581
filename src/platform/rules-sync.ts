// Keeps the rules of this device and those in the browser's sync storage the same. Where that storage is missing, full
// or refuses, the rules of this device are as they were, and the next change tries again.
import { browser } from 'wxt/browser';
import { mergeIn, newId, readStoredRules } from './rules';
import { fromChunks, INDEX_KEY, surplus, toChunks } from './rules-chunks';
import { mergeRules, type StoredRule } from './rules-schema';

/** For the background. */
export function followSync(signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if ((area === 'local' || area === 'sync') && Object.hasOwn(changes, INDEX_KEY)) void synchronise();
  };
  const onBegin = (): void => void synchronise();
  const events = [browser.runtime.onStartup, browser.runtime.onInstalled];
  browser.storage.onChanged.addListener(onChanged);
  for (const event of events) event.addListener(onBegin);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onChanged);
    for (const event of events) event.removeListener(onBegin);
  });
}

/** How many rules find no room in the sync storage, and are kept on this device only. */
export async function rulesOnlyHere(): Promise<number> {
  return toChunks(await readStoredRules(), newId()).left;
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: what the one writes, the next finds the same, and writes nothing. */
export function synchronise(): Promise<void> {
  const next = last.then(exchange).catch(() => undefined);
  last = next;
  return next;
}

async function exchange(): Promise<void> {
  const items = await browser.storage.sync.get(null);
  const remote = fromChunks(items);
  if (!remote) return;
  const local = await readStoredRules();
  const merged = mergeRules(local, remote);
  if (!areSame(merged, local)) await mergeIn(remote);
  const { items: written } = toChunks(merged, newId());
  // What has no room there is no difference.
  if (areSame(fromChunks(written) ?? [], remote)) return;
  await browser.storage.sync.set(written);
  await browser.storage.sync.remove(surplus(items, written));
}

function areSame(one: readonly StoredRule[], other: readonly StoredRule[]): boolean {
  return JSON.stringify(mergeRules(one, [])) === JSON.stringify(mergeRules(other, []));
}
