// When room runs out, and what could make some.
import type { SavedEntry, SavedListModel } from './model';

/** From this share of what the browser allows on, or with less left than that, it is time to say so. */
const NEARLY_FULL = 0.9;
const LITTLE = 20_000_000;
/** How many are offered to be deleted at once. */
const MOST = 10;

export function isNearlyFull(room: SavedListModel['room']): boolean {
  return room !== undefined && (room.used > room.most * NEARLY_FULL || room.most - room.used < LITTLE);
}

/** Read articles, the longest since they were read first. */
export function oldestRead(entries: readonly SavedEntry[]): SavedEntry[] {
  return entries
    .filter(({ readAt }) => readAt > 0)
    .sort((a, b) => a.readAt - b.readAt)
    .slice(0, MOST);
}

export function sizeOf(entries: readonly SavedEntry[]): number {
  return entries.reduce((sum, { size }) => sum + size, 0);
}
