// What the options say of saved articles.
import { listSaved } from '../../src/platform/saved-articles';
import { savedListAddress } from '../../src/platform/tabs';
import type { SavedSummary } from '../../src/view/options/saved-section';
import { sizeOf } from '../../src/view/saved/room';

/** Undefined where they cannot be opened. */
export async function savedSummary(): Promise<SavedSummary | undefined> {
  try {
    const { items } = await listSaved();
    return { count: items.length, size: sizeOf(items), address: savedListAddress() };
  } catch (error) {
    console.warn('Chaffinch could not open the saved articles.', error);
    return undefined;
  }
}
