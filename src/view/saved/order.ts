// In which order saved articles stand.
import type { SavedEntry } from './model';

export const ORDERS = ['newest', 'oldest', 'shortest', 'longest'] as const;
export type Order = (typeof ORDERS)[number];

const COMPARE: Readonly<Record<Order, (a: SavedEntry, b: SavedEntry) => number>> = {
  newest: (a, b) => b.savedAt - a.savedAt,
  oldest: (a, b) => a.savedAt - b.savedAt,
  shortest: (a, b) => a.words - b.words,
  longest: (a, b) => b.words - a.words,
};

/** The same order whenever it is made: equals stand by their ids. */
export function inOrder(entries: readonly SavedEntry[], order: Order): SavedEntry[] {
  return [...entries].sort((a, b) => COMPARE[order](a, b) || (a.id < b.id ? -1 : 1));
}
