// How the reader reads, in extension storage. Every open reading view listens to the store, so a change acts in all.
import { browser } from 'wxt/browser';
import { DEFAULT_READING, type PreferenceChange, type ReadingPreferences, withChange } from '../decide/reading-choices';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { parsePreferences, storedPreferences } from './reading-preferences-schema';
import { readItem, writeItems } from './store';

const KEY = 'reading';

export async function readPreferences(): Promise<ReadingPreferences> {
  return parsePreferences(await readItem('local', KEY));
}

export function updatePreferences(change: PreferenceChange): Promise<void> {
  return inTurn(KEY, async () => {
    const changed = withChange(await readPreferences(), change);
    await writeItems('local', { [KEY]: storedPreferences(changed) });
  });
}

/** Calls with the preferences as they are, and again after each change, made here or anywhere else. */
export async function followPreferences(
  listener: (preferences: ReadingPreferences) => void,
  signal: AbortSignal,
): Promise<void> {
  const tell = (preferences: ReadingPreferences): void => {
    keepTheme(preferences);
    listener(preferences);
  };
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) {
      tell(parsePreferences(changes[KEY]?.newValue));
    }
  };
  listen(browser.storage.onChanged, onChanged, signal);
  try {
    tell(await readPreferences());
  } catch (error) {
    // It can be read all the same. What was chosen stays where it is, the copy of the theme too.
    console.warn('Chaffinch could not read how it is to look.', error);
    listener(DEFAULT_READING);
  }
}

/** A copy that entrypoints/first-look.ts can read at once, before anything is painted; extension storage takes a while. */
function keepTheme({ theme }: ReadingPreferences): void {
  localStorage.setItem('theme', theme);
}
