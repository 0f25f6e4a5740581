// Where an article in the reader tab came from: which tab, and where in the article that stood. Kept as long as the article.
import type { Place } from '../blocks/place';
import { readItem, writeItems } from './store';

export interface Origin {
  readonly tabId: number;
  readonly place?: Place | undefined;
}

export async function saveOrigin(key: string, origin: Origin): Promise<void> {
  await writeItems('session', { [originItemOf(key)]: origin });
}

export async function readOrigin(key: string): Promise<Origin | undefined> {
  const origin = (await readItem('session', originItemOf(key))) as Partial<Origin> | undefined;
  // Only the extension writes here; this guards against a copy that an older version left behind.
  return typeof origin?.tabId === 'number' ? { tabId: origin.tabId, place: origin.place } : undefined;
}

export function originItemOf(key: string): string {
  return `origin:${key}`;
}
