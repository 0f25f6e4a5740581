// The number on the toolbar button: how many blocks are folded in that tab.
import { browser } from 'wxt/browser';

/** Rust, as everything that stands for folded blocks. */
const COLOUR = '#ad5130';

/**
 * Shows the count on the tab's button; none at all for zero. The browser clears it when the tab navigates.
 * Answers whether it is shown: the tab may have been closed meanwhile, and its badge with it.
 */
export async function showCount(tabId: number, count: number): Promise<boolean> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: COLOUR });
    await browser.action.setBadgeTextColor({ tabId, color: '#ffffff' });
    await browser.action.setBadgeText({ tabId, text: count > 0 ? String(count) : '' });
    return true;
  } catch {
    return false;
  }
}
