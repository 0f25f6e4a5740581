// How far a saved article was read: begins there, and keeps the store told.
import { findSaved, noteProgress } from '../../src/platform/saved-articles';
import { progressIn } from '../../src/view/reader/scroll-spy';
import type { SavedPlace } from './opening';

/** Milliseconds between two notes. */
const PAUSE = 1000;
/** Who has read less has not begun, who has read more begins anew. */
const BEGUN = 0.02;
const ENDED = 0.95;
/** CSS pixels above the part that the reader comes back to. */
const MARGIN = 24;

/** To be called when the article is drawn. */
export function returnTo({ progress, block }: SavedPlace): void {
  if (progress < BEGUN || progress >= ENDED) return;
  const part = document.querySelector('.article-body')?.children[block];
  if (part) scrollTo({ top: part.getBoundingClientRect().top + scrollY - MARGIN, behavior: 'instant' });
}

/** Notes the place while the reader scrolls, as long as the article is saved. */
export function followPlace(url: string, signal: AbortSignal): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const note = async (): Promise<void> => {
    waiting = undefined;
    const place = placeNow();
    const saved = await findSaved(url);
    if (saved) await noteProgress(saved.id, place.progress, place.block);
  };
  const soon = (): void => {
    waiting ??= setTimeout(() => note().catch(ignore), PAUSE);
  };
  const now = (): void => {
    if (waiting === undefined || document.visibilityState === 'visible') return;
    clearTimeout(waiting);
    note().catch(ignore);
  };
  addEventListener('scroll', soon, { passive: true, signal });
  document.addEventListener('visibilitychange', now, { signal });
  // What fits into the window is read without scrolling.
  if (placeNow().progress === 1) soon();
}

function placeNow(): { progress: number; block: number } {
  const box = document.querySelector('.reader-main')?.getBoundingClientRect();
  const parts = [...(document.querySelector('.article-body')?.children ?? [])];
  const block = parts.findIndex((part) => part.getBoundingClientRect().bottom > MARGIN + 1);
  return { progress: box ? progressIn(box.top, box.height, innerHeight) : 0, block: Math.max(0, block) };
}

/** A place that is not noted is no reason to trouble the reader. */
function ignore(error: unknown): void {
  console.warn('Chaffinch could not note the place.', error);
}
