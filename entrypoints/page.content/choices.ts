// The reader's choices for this page's site, kept true as they change.
import type { SiteChoices } from '../../src/platform/page-handle';
import { choiceFor, foldsKind, readSettings, type Settings, watchSettings } from '../../src/platform/settings';

/** Before anything is read: nothing is done. */
export const UNDECIDED: SiteChoices = { mode: 'off', folds: () => true, calm: 'never' };

/** Calls with the choices at once, and after each change until the signal. */
export async function followChoices(
  host: string,
  changed: (choices: SiteChoices) => void,
  signal: AbortSignal,
): Promise<void> {
  const follow = (settings: Settings) => changed(choicesIn(settings, host));
  watchSettings(follow, signal);
  follow(await readSettings());
}

function choicesIn(settings: Settings, host: string): SiteChoices {
  return {
    mode: settings.enabled ? choiceFor(settings, host).mode : 'off',
    folds: (kind) => foldsKind(settings, host, kind),
    calm: settings.calm,
  };
}
