// The number on the toolbar button: how many blocks are folded in that tab.
import { browser } from 'wxt/browser';

/** Rust, as everything that stands for folded blocks. */
const COLOUR = '#ad5130';

/** Moss, for what was done. */
const DONE = '#5f7b33';
/** Milliseconds that a mark stands in the place of the count. */
const SHOWN = 2500;

/**
 * Says on the tab's button for a moment what came of something: a mark on it and, where the pointer rests, a sentence.
 */
export async function tellOnButton(tabId: number, mark: '✓' | '–', title: string, name: string): Promise<void> {
  const { action } = browser;
  const count = await action.getBadgeText({ tabId });
  await action.setTitle({ tabId, title });
  // A second one while the first still stands: that one brings the count back.
  if (count === mark) return;
  await action.setBadgeBackgroundColor({ tabId, color: DONE });
  await action.setBadgeTextColor({ tabId, color: '#ffffff' });
  await action.setBadgeText({ tabId, text: mark });
  await new Promise((resolve) => setTimeout(resolve, SHOWN));
  await action.setTitle({ tabId, title: name });
  // The page may have told another count meanwhile.
  if ((await action.getBadgeText({ tabId })) !== mark) return;
  await action.setBadgeBackgroundColor({ tabId, color: COLOUR });
  await action.setBadgeText({ tabId, text: count });
}

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
