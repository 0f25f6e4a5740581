// Saved articles as one file: an article a line, all of them good or none taken in.
import { type ParseError, parseTree } from 'jsonc-parser';
import type { Article } from '../article/types';
import { ShapeFault, savedArticleOf } from './saved-article-schema';
import { putRecords, type SavedRecord } from './saved-articles';
import { inSaved, PATIENCE_FOR_MANY } from './saved-database';
import { type SavedItem, savedAddress, savedItemFault, savedItemOf } from './saved-schema';
import { tellSaved } from './saved-watch';

const VERSION = 1;
/** Characters; browsers hold no string that is much longer. */
const LARGEST = 250_000_000;

/** What is wrong with a file: the key of a sentence, the line or the article it is about (from 1), and its field. */
export interface SavedFileFault {
  readonly fault: 'tooLarge' | 'syntax' | 'notSaved' | 'version' | 'field';
  readonly at: number;
  readonly field?: string;
}

export interface SavedImport {
  readonly added: number;
  /** Were saved already, and are as they were unless the file had them newer. */
  readonly known: number;
}

interface Entry {
  readonly item: SavedItem;
  readonly article: Article;
}

/** In pieces, so that a long list need not stand in memory as one string. */
export function exportSaved(): Promise<Blob> {
  return inSaved(async (db) => {
    const reading = db.transaction(['items', 'articles']);
    const lines: Blob[] = [];
    for (let at = await reading.objectStore('items').openCursor(); at; at = await at.continue()) {
      const item = savedItemOf(at.value);
      const stored = item && (await reading.objectStore('articles').get(item.id));
      if (stored)
        lines.push(new Blob([lines.length > 0 ? ',\n' : '', JSON.stringify({ ...item, article: stored.article })]));
    }
    const head = `{"chaffinch":"saved articles","version":${VERSION},"articles":[\n`;
    return new Blob([head, ...lines, '\n]}\n'], { type: 'application/json' });
  }, PATIENCE_FOR_MANY);
}

/**
 * Takes the articles of a file in. Rejects with SavedFault; then, as with a fault in the file, nothing was changed.
 * @param prepare makes the article of a stranger's file safe, and its text
 */
export async function importSaved(
  file: string,
  prepare: (article: Article) => { article: Article; text: string },
): Promise<SavedImport | SavedFileFault> {
  const entries = readSavedFile(file);
  if ('fault' in entries) return entries;
  const result = await inSaved(async (db) => {
    const known = await db.getAll('items');
    const byUrl = new Map(known.flatMap((value) => savedItemOf(value) ?? []).map((item) => [item.url, item]));
    const records: SavedRecord[] = [];
    for (const { item, article } of new Map(entries.map((entry) => [entry.item.url, entry])).values()) {
      const here = byUrl.get(item.url);
      if (!here) records.push({ item: { ...item, id: crypto.randomUUID() }, ...prepare(article) });
      else if (item.updatedAt > here.updatedAt) records.push({ item: merged(item, here), ...prepare(article) });
    }
    await putRecords(db, records);
    const added = records.filter(({ item }) => !byUrl.has(item.url)).length;
    return { added, known: entries.length - added };
  }, PATIENCE_FOR_MANY);
  tellSaved();
  return result;
}

/** The articles in a file, or what is wrong with it. */
export function readSavedFile(text: string): Entry[] | SavedFileFault {
  if (text.length > LARGEST) return { fault: 'tooLarge', at: 1 };
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: 'syntax', at: lineOfFault(text) };
  }
  const { chaffinch, version, articles } = (typeof file === 'object' && file ? file : {}) as Record<string, unknown>;
  if (chaffinch !== 'saved articles' || !Array.isArray(articles)) return { fault: 'notSaved', at: 1 };
  if (version !== VERSION) return { fault: 'version', at: 1 };
  const entries: Entry[] = [];
  for (const [index, value] of articles.entries()) {
    const entry = entryOf(value);
    if (typeof entry === 'string') return { fault: 'field', at: index + 1, field: entry };
    entries.push(entry);
  }
  return entries;
}

/** The entry, or the name of what is wrong in it. */
function entryOf(value: unknown): Entry | string {
  const fault = savedItemFault(value);
  const item = savedItemOf(value);
  if (fault || !item) return fault ?? 'id';
  try {
    const article = savedArticleOf((value as { article?: unknown }).article);
    // Whatever the file says: an article is found by its own address.
    return { item: { ...item, url: savedAddress(article.url) || item.url }, article };
  } catch (error) {
    if (error instanceof ShapeFault) return error.path;
    throw error;
  }
}

/** What was saved first stays first, what was read stays read. */
function merged(item: SavedItem, here: SavedItem): SavedItem {
  return { ...item, id: here.id, savedAt: Math.min(item.savedAt, here.savedAt), readAt: here.readAt || item.readAt };
}

function lineOfFault(text: string): number {
  const errors: ParseError[] = [];
  try {
    parseTree(text, errors, { disallowComments: true });
  } catch {
    return 1; // Nested deeper than any article.
  }
  return text
    .trimEnd()
    .slice(0, errors[0]?.offset ?? 0)
    .split('\n').length;
}
