// Keys, which the reader can change in the browser's own settings. Their names and descriptions stand in the manifest.
import { browser } from 'wxt/browser';
import { readInTab, toggleEverything, toggleSite } from './page-acts';
import { toggleSidePanel } from './side-panel';
import { type TargetTab, targetOf, targetTab } from './tabs';

const ACTS: ReadonlyMap<string, (tab: TargetTab) => Promise<void>> = new Map([
  ['site', toggleSite],
  ['read', readInTab],
  ['everything', toggleEverything],
  ['panel', toggleSidePanel],
]);

/** For the background; listens at once, since a stopped background is started by the event that it missed. */
export function followCommands(): void {
  // Firefox for Android has no keys to set.
  // Firefox stops an idle background while it waits for a page, unless the listener answers with what it waits for.
  browser.commands?.onCommand.addListener((name, tab) =>
    run(name, tab && targetOf(tab)).catch((error: unknown) => console.warn('Chaffinch could not do this.', error)),
  );
}

async function run(name: string, pressedIn: TargetTab | undefined): Promise<void> {
  // Nothing is awaited where the tab is known: browsers open a panel only while the key is being answered.
  const target = pressedIn ?? (await targetTab(''));
  if (target) await ACTS.get(name)?.(target);
}
