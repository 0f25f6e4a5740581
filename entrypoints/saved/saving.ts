// What the Save button can do about one article, carried out; for the reader and the popup.
import { articleBody } from '../../src/article/text';
import type { Article } from '../../src/article/types';
import { findSaved, keepArticle, listSaved, type SavedRecord } from '../../src/platform/saved-articles';
import { SavedFault } from '../../src/platform/saved-database';
import { SavedRemoval } from '../../src/platform/saved-removal';
import { watchSaved } from '../../src/platform/saved-watch';
import { savedListAddress } from '../../src/platform/tabs';
import type { SaveTold, Saving } from '../../src/view/reader/save-button';
import { oldestRead, sizeOf } from '../../src/view/saved/room';

export function savingOf(article: Article): Saving {
  const text = articleBody(article.body);
  const removal = new SavedRemoval();
  const save = async (): Promise<SaveTold> => {
    const { updated } = await keepArticle(article, text);
    return { is: updated ? 'updated' : 'saved' };
  };
  const remove = async (): Promise<SaveTold> => {
    const known = await findSaved(article.url);
    if (known) await removal.remove([known.id]);
    return { is: 'removed' };
  };
  const restore = async (): Promise<SaveTold> => {
    await removal.restore();
    return { is: 'saved' };
  };
  const makeRoom = async (): Promise<SaveTold> => {
    const { items } = await listSaved();
    await new SavedRemoval().remove(oldestRead(items).map(({ id }) => id));
    return save();
  };
  return {
    state: () => stateOf(article).catch(() => 'unknown'),
    save: () => save().catch(toldOf),
    remove: () => remove().catch(toldOf),
    restore: () => restore().catch(toldOf),
    makeRoom: () => makeRoom().catch(toldOf),
    list: savedListAddress(),
    watch: watchSaved,
  };
}

async function stateOf({ url, title, statistics }: Article): ReturnType<Saving['state']> {
  const known = await findSaved(url);
  if (!known) return 'unsaved';
  return known.words === statistics.articleWords && known.title === title ? 'saved' : 'older';
}

async function toldOf(error: unknown): Promise<SaveTold> {
  console.warn('Chaffinch could not save the article.', error);
  const kind = error instanceof SavedFault ? error.kind : 'broken';
  if (kind !== 'full') return { is: 'failed', why: kind };
  const { items } = await listSaved().catch((): { items: SavedRecord['item'][] } => ({ items: [] }));
  const read = oldestRead(items);
  return { is: 'full', size: sizeOf(items), read: read.length, readSize: sizeOf(read) };
}
