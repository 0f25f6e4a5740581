// The reader's choices for this page's site, kept true as they change.
import type { SiteChoices } from '../../src/platform/page-handle';
import { choiceFor, foldsKind, readSettings, type Settings, watchSettings } from '../../src/platform/settings';

/** Before anything is read: nothing is done. */
export const UNDECIDED: SiteChoices = { mode: 'off', folds: () => true, calm: 'never' };

/** Milliseconds between two questions to a store that fails. */
const PAUSE = 2000;

/** Calls with the choices at once, and after each change until the signal. */
export async function followChoices(
  host: string,
  changed: (choices: SiteChoices) => void,
  signal: AbortSignal,
): Promise<void> {
  const follow = (settings: Settings) => changed(choicesIn(settings, host));
  let isTold = false;
  watchSettings((settings) => {
    isTold = true;
    follow(settings);
  }, signal);
  const settings = await settingsAtLast(signal);
  // What has been heard meanwhile is newer.
  if (settings && !isTold) follow(settings);
}

/** Nobody waits at a control here, so that a store that is late is asked again: until it tells, nothing is folded. */
async function settingsAtLast(signal: AbortSignal): Promise<Settings | undefined> {
  while (!signal.aborted) {
    try {
      return await readSettings();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
  return undefined;
}

function choicesIn(settings: Settings, host: string): SiteChoices {
  return {
    mode: settings.enabled ? choiceFor(settings, host).mode : 'off',
    folds: (kind) => foldsKind(settings, host, kind),
    calm: settings.calm,
  };
}
