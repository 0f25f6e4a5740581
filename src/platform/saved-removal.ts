// Deleting saved articles so that it can be undone as long as the page stands.

import { savedArticleOf } from './saved-article-schema';
import { putRecords, removeSaved, type SavedRecord } from './saved-articles';
import { inSaved } from './saved-database';
import { savedItemOf } from './saved-schema';
import { tellSaved } from './saved-watch';

export class SavedRemoval {
  private removed: Promise<readonly SavedRecord[]> = Promise.resolve([]);

  /** What was removed before can no longer be brought back. */
  async remove(ids: readonly string[]): Promise<void> {
    this.removed = readRecords(ids);
    await this.removed;
    await removeSaved(ids);
  }

  async restore(): Promise<void> {
    const records = await this.removed;
    await inSaved(async (db) => {
      // What was saved anew meanwhile stays as it is.
      const taken = await Promise.all(records.map(({ item }) => db.getKeyFromIndex('items', 'url', item.url)));
      await putRecords(
        db,
        records.filter((_, index) => taken[index] === undefined),
      );
    });
    tellSaved();
  }
}

/** Without what cannot be read: that is not brought back. */
function readRecords(ids: readonly string[]): Promise<SavedRecord[]> {
  return inSaved(async (db) => {
    const records: SavedRecord[] = [];
    for (const id of ids) {
      const [stored, body, text] = await Promise.all([
        db.get('items', id),
        db.get('articles', id),
        db.get('texts', id),
      ]);
      const item = savedItemOf(stored);
      const article = articleOrNothing(body?.article);
      if (item && article) records.push({ item, article, text: text?.text ?? '' });
    }
    return records;
  });
}

function articleOrNothing(value: unknown): SavedRecord['article'] | undefined {
  try {
    return savedArticleOf(value);
  } catch {
    return undefined;
  }
}
