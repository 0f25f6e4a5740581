// Articles saved for later: in IndexedDB of the extension, on this device only, until the reader deletes them.
import { browser } from 'wxt/browser';
import type { Article } from '../article/types';
import { savedArticleOf } from './saved-article-schema';
import { inSaved, PATIENCE_FOR_MANY, type SavedDatabase, SavedFault } from './saved-database';
import { type SavedItem, savedAddress, savedItemOf } from './saved-schema';
import { tellSaved } from './saved-watch';

/** From this share on an article counts as read. */
const READ = 0.95;

export interface Saving {
  readonly item: SavedItem;
  /** The address was saved already: its article is now this one. */
  readonly updated: boolean;
}

/** Everything that is kept of an article. */
export interface SavedRecord {
  readonly item: SavedItem;
  readonly article: Article;
  readonly text: string;
}

/**
 * Saves an article, or what has become of one whose address is saved. Rejects with SavedFault.
 * @param text its body, a line a block, for searching
 */
export async function keepArticle(article: Article, text: string): Promise<Saving> {
  // The manifest keeps Chaffinch out of private windows; should a browser not mind it, nothing of them is kept.
  if (browser.extension?.inIncognitoContext) throw new SavedFault('private');
  const url = savedAddress(article.url);
  const saving = await inSaved(async (db) => {
    const known = savedItemOf(await db.getFromIndex('items', 'url', url));
    const item = itemOf(article, text, known);
    await putRecords(db, [{ item, article, text }]);
    return { item, updated: known !== undefined };
  });
  tellSaved();
  return saving;
}

/** The list, without its articles. `damaged`: entries that cannot be read. */
export function listSaved(): Promise<{ items: SavedItem[]; damaged: number }> {
  return inSaved(async (db) => {
    const stored = await db.getAll('items');
    const items = stored.flatMap((value) => savedItemOf(value) ?? []);
    return { items, damaged: stored.length - items.length };
  });
}

/** What is saved under the address of a page, if anything is. */
export function findSaved(url: string): Promise<SavedItem | undefined> {
  return inSaved(async (db) => savedItemOf(await db.getFromIndex('items', 'url', savedAddress(url))));
}

/** Undefined where nothing is saved under this id; rejects with ShapeFault where it cannot be read. */
export async function readSaved(id: string): Promise<{ item: SavedItem; article: Article } | undefined> {
  const [stored, body] = await inSaved((db) => Promise.all([db.get('items', id), db.get('articles', id)]));
  const item = savedItemOf(stored);
  return item && { item, article: savedArticleOf(body?.article) };
}

/** The texts to search in, by id. */
export function savedTexts(): Promise<ReadonlyMap<string, string>> {
  return inSaved(async (db) => {
    const stored = await db.getAll('texts');
    return new Map(stored.flatMap(({ id, text }) => (typeof text === 'string' ? [[id, text] as const] : [])));
  }, PATIENCE_FOR_MANY);
}

export async function removeSaved(ids: readonly string[]): Promise<void> {
  await inSaved(async (db) => {
    const change = db.transaction(['items', 'articles', 'texts'], 'readwrite');
    const stores = (['items', 'articles', 'texts'] as const).map((name) => change.objectStore(name));
    await Promise.all([...stores.flatMap((store) => ids.map((id) => store.delete(id))), change.done]);
  });
  tellSaved();
}

export async function removeAllSaved(): Promise<void> {
  await inSaved(async (db) => {
    const change = db.transaction(['items', 'articles', 'texts'], 'readwrite');
    const stores = (['items', 'articles', 'texts'] as const).map((name) => change.objectStore(name));
    await Promise.all([...stores.map((store) => store.clear()), change.done]);
  });
  tellSaved();
}

/** Where the reader is in an article. At its end it counts as read, and stays so. */
export function noteProgress(id: string, progress: number, block: number): Promise<void> {
  return changeItem(id, (item) => ({
    ...item,
    progress,
    block,
    readAt: item.readAt || (progress >= READ ? Date.now() : 0),
  }));
}

/** An article that is unread again begins at its beginning. */
export function markRead(id: string, read: boolean): Promise<void> {
  return changeItem(id, (item) =>
    read ? { ...item, readAt: Date.now() } : { ...item, readAt: 0, progress: 0, block: 0 },
  );
}

/** All of them or, where one cannot be written, none. */
export async function putRecords(db: SavedDatabase, records: readonly SavedRecord[]): Promise<void> {
  const change = db.transaction(['items', 'articles', 'texts'], 'readwrite');
  const write = async ({ item, article, text }: SavedRecord): Promise<void> => {
    await change.objectStore('items').put(item);
    await change.objectStore('articles').put({ id: item.id, article });
    await change.objectStore('texts').put({ id: item.id, text });
  };
  // What was refused before it was begun does not end the others by itself.
  const written = Promise.all(records.map(write)).catch((error: unknown) => {
    if (!change.error) change.abort();
    throw error;
  });
  await Promise.all([written, change.done]);
}

async function changeItem(id: string, change: (item: SavedItem) => SavedItem): Promise<void> {
  await inSaved(async (db) => {
    const writing = db.transaction('items', 'readwrite');
    const item = savedItemOf(await writing.store.get(id));
    if (item) await writing.store.put(change(item));
    await writing.done;
  });
  tellSaved();
}

function itemOf(article: Article, text: string, known: SavedItem | undefined): SavedItem {
  const now = Date.now();
  const { title, byline, site, language } = article;
  const begun = known ?? { id: crypto.randomUUID(), savedAt: now, readAt: 0, progress: 0, block: 0 };
  const { id, savedAt, readAt, progress, block } = begun;
  const size = sizeOf(article, text);
  const words = article.statistics.articleWords;
  const url = savedAddress(article.url);
  return { id, url, savedAt, updatedAt: now, readAt, progress, block, title, byline, site, language, words, size };
}

function sizeOf(article: Article, text: string): number {
  return new TextEncoder().encode(JSON.stringify(article) + text).length;
}
