// The reader's choices in extension storage. Everything that follows them listens to the store, not to messages.
import { browser } from 'wxt/browser';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { parseSettings, type Settings, storedSettings } from './settings-schema';

export {
  choiceFor,
  DEFAULT_SETTINGS,
  foldsKind,
  isActive,
  type Settings,
  siteOf,
  withKind,
  withMode,
  withoutSite,
} from './settings-schema';

import { readItem, writeItems } from './store';

const KEY = 'settings';

export async function readSettings(): Promise<Settings> {
  return parseSettings(await readItem('local', KEY));
}

export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return inTurn(KEY, async () => {
    const changed = change(await readSettings());
    await writeItems('local', { [KEY]: storedSettings(changed) });
    return changed;
  });
}

/** Calls with the new settings after each change, made here or anywhere else. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) {
      listener(parseSettings(changes[KEY]?.newValue));
    }
  };
  listen(browser.storage.onChanged, onChanged, signal);
}
