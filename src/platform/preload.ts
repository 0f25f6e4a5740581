// Where something is remembered that folds, the part that folds comes with the page and not only when it asks for it: a
// message to the background and back takes longer than the first paint.
import { browser } from 'wxt/browser';
import { originsOf } from './access';
import { listen } from './listen';
import { rememberedSites, watchMemory } from './memory';
import { JUDGEMENT_SCRIPT } from './page-scripts';

const SCRIPT_ID = 'remembered';

/** For the background. */
export function followMemory(signal: AbortSignal): void {
  const onChange = (): void => void preload();
  watchMemory(onChange, signal);
  // Browsers forget registrations when they update an extension.
  listen(browser.runtime.onInstalled, onChange, signal);
}

let last: Promise<unknown> = Promise.resolve();

/** One after the other: two lessons at the same time are both heeded. Never rejects. */
export function preload(): Promise<void> {
  const next = last.then(register).catch(() => undefined);
  last = next;
  return next;
}

async function register(): Promise<void> {
  const sites = (await rememberedSites()).filter(({ folded }) => folded > 0);
  // A site is remembered without its `www.`.
  const matches = sites.flatMap(({ site }) => [site, `www.${site}`].flatMap(originsOf)).sort();
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (areSame(known?.matches ?? [], matches)) return;
  if (matches.length === 0) {
    await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
    return;
  }
  const script = {
    id: SCRIPT_ID,
    matches,
    js: [JUDGEMENT_SCRIPT],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  await (known ? browser.scripting.updateContentScripts([script]) : browser.scripting.registerContentScripts([script]));
}

function areSame(some: readonly string[], sorted: readonly string[]): boolean {
  return some.length === sorted.length && [...some].sort().every((match, at) => match === sorted[at]);
}
