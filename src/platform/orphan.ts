// Whether this script has outlived its extension. An update or a removal leaves Chromium's pages with the script that
// they had, whose browser API is dead and whose world the next script does not share.
import { browser } from 'wxt/browser';

/** Once true, it stays true: nothing of the browser's API may be called any more. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}
