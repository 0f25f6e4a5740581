// The database of saved articles in the extension's own origin: how it is opened, and what can be wrong with it.
// The list, the articles and the texts for searching are apart, so that a long list loads none of its articles.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { PATIENCE } from './store';
import { within } from './within';

export interface SavedSchema extends DBSchema {
  /** `SavedItem`. Everything here was written by some version of Chaffinch: it is checked when it is read. */
  items: { key: string; value: unknown; indexes: { url: string } };
  articles: { key: string; value: { id: string; article: unknown } };
  texts: { key: string; value: { id: string; text: string } };
}

export type SavedDatabase = IDBPDatabase<SavedSchema>;

/** Why something could not be done with saved articles. */
export type SavedFaultKind = 'blocked' | 'newer' | 'broken' | 'full' | 'private';

export class SavedFault extends Error {
  constructor(
    readonly kind: SavedFaultKind,
    cause?: unknown,
  ) {
    super(`Saved articles: ${kind}`, { cause });
  }
}

const NAME = 'saved-articles';

/** Step N makes version N + 1 of version N; a new database goes through all of them. */
const STEPS: readonly ((db: SavedDatabase) => void)[] = [
  (db) => {
    const items = db.createObjectStore('items', { keyPath: 'id' });
    items.createIndex('url', 'url', { unique: true });
    db.createObjectStore('articles', { keyPath: 'id' });
    db.createObjectStore('texts', { keyPath: 'id' });
  },
];

/** Milliseconds for everything that is done with many articles at once, which takes as long as they are large. */
export const PATIENCE_FOR_MANY = 60_000;
/** Milliseconds of `PATIENCE` in which another page has to let the database of an older version go. */
const PATIENCE_FOR_OTHERS = 700;

let opened: Promise<SavedDatabase> | undefined;

/** Does something with the database. Rejects with SavedFault, where it takes too long too. */
export async function inSaved<Result>(
  act: (db: SavedDatabase) => Promise<Result>,
  patience = PATIENCE,
): Promise<Result> {
  const twice = attempt(act).catch((error: unknown) => {
    // Closed for another page's sake, or by the browser: it can be opened again.
    if (nameOf(error) !== 'InvalidStateError') throw error;
    opened = undefined;
    return attempt(act);
  });
  try {
    return await within(patience, twice);
  } catch (error) {
    const fault = faultOf(error);
    // The next attempt opens it anew.
    if (fault.kind !== 'full') void closeSaved();
    throw fault;
  }
}

async function attempt<Result>(act: (db: SavedDatabase) => Promise<Result>): Promise<Result> {
  opened ??= open();
  return act(await within(PATIENCE, opened));
}

export async function closeSaved(): Promise<void> {
  const known = opened;
  opened = undefined;
  await known?.then((db) => db.close()).catch(() => undefined);
}

function open(): Promise<SavedDatabase> {
  return new Promise((resolve, reject) => {
    const database = openDB<SavedSchema>(NAME, STEPS.length, {
      upgrade: (db, from) => {
        for (const step of STEPS.slice(from)) step(db);
      },
      blocked: () => setTimeout(() => reject(new SavedFault('blocked')), PATIENCE_FOR_OTHERS),
      // Another page has a newer version: it must not wait for this one.
      blocking: () => void closeSaved(),
      terminated: () => void closeSaved(),
    });
    database.then(resolve, reject);
  });
}

function faultOf(error: unknown): SavedFault {
  if (error instanceof SavedFault) return error;
  const name = nameOf(error);
  const kind = name === 'QuotaExceededError' ? 'full' : name === 'VersionError' ? 'newer' : 'broken';
  return new SavedFault(kind, error);
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : '';
}
