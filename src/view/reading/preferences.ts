// The reader's preferences reach the components by context; a change goes to the store, and comes back from there.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_READING, type PreferenceChange, type ReadingPreferences } from '../../decide/reading-choices';

export interface Preferences {
  readonly preferences: ReadingPreferences;
  change(change: PreferenceChange): void;
}

const PreferencesContext = createContext<Preferences>({ preferences: DEFAULT_READING, change: () => undefined });

export const PreferencesProvider = PreferencesContext.Provider;

export function usePreferences(): Preferences {
  return useContext(PreferencesContext);
}
