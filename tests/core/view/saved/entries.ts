// Entries of a list of saved articles.
import type { SavedEntry } from '../../../../src/view/saved/model';

export function entry(id: string, more: Partial<SavedEntry>): SavedEntry {
  return {
    id,
    url: `https://news.example/${id}`,
    title: `Title of ${id}`,
    byline: '',
    site: 'news.example',
    language: 'en',
    words: 714,
    size: 20_000,
    savedAt: Date.UTC(2026, 2, 1),
    updatedAt: 1,
    readAt: 0,
    progress: 0,
    ...more,
  };
}
