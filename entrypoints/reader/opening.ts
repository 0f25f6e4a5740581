// Which article a reader tab shows: one on its way from a page, or a saved one.
import type { Article } from '../../src/article/types';
import { readArticle } from '../../src/platform/article-store';
import { findSaved, readSaved } from '../../src/platform/saved-articles';
import { isSavedId } from '../../src/platform/saved-schema';

export type Opening =
  | { readonly is: 'article'; readonly article: Article; readonly saved?: SavedPlace | undefined }
  /** Nothing to show, and why: the key of a sentence. */
  | { readonly is: 'missing'; readonly why: 'missing' | 'unsaved' | 'unopened' };

/** How far a saved article was read. */
export interface SavedPlace {
  readonly id: string;
  readonly progress: number;
  readonly block: number;
}

export async function openingOf(search: string): Promise<Opening> {
  const asked = new URLSearchParams(search);
  const id = asked.get('saved');
  if (id === null) return fromPage(asked.get('article') ?? '');
  try {
    const saved = isSavedId(id) ? await readSaved(id) : undefined;
    return saved ? { is: 'article', article: saved.article, saved: saved.item } : { is: 'missing', why: 'unsaved' };
  } catch (error) {
    console.warn('Chaffinch could not open the saved article.', error);
    return { is: 'missing', why: 'unopened' };
  }
}

/** That it is saved too is a courtesy: it is read whatever the store says. */
async function fromPage(key: string): Promise<Opening> {
  try {
    const article = await readArticle(key);
    if (!article) return { is: 'missing', why: 'missing' };
    return { is: 'article', article, saved: await findSaved(article.url).catch(() => undefined) };
  } catch (error) {
    console.warn('Chaffinch could not open the article.', error);
    return { is: 'missing', why: 'unopened' };
  }
}
