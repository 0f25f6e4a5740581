// How far a saved article was read: begins there, and keeps the store told.
import { findSaved, noteProgress } from '../../src/platform/saved-articles';
import { progressIn } from '../../src/view/reader/progress';
import type { SavedPlace } from './opening';

/** Milliseconds between two notes. */
const PAUSE = 1000;
/** Who has read less has not begun, who has read more begins anew. */
const BEGUN = 0.02;
const ENDED = 0.95;
/** CSS pixels above the part that the reader comes back to. */
const MARGIN = 24;

/** To be called when the article is drawn. */
export function returnToSaved({ progress, block }: SavedPlace): void {
  if (progress < BEGUN || progress >= ENDED) return;
  const part = parts().flatMap(blocksIn)[block];
  if (part) scrollTo({ top: part.getBoundingClientRect().top + scrollY - MARGIN, behavior: 'instant' });
}

/** Notes the place while the reader scrolls, as long as the article is saved. */
export function followSaved(url: string, signal: AbortSignal): void {
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
  const progress = box ? progressIn({ start: box.top, end: box.bottom, viewport: innerHeight }, 0) : 0;
  return { progress, block: firstInView() };
}

/** Counts blocks. A section out of view is not laid out, and is not looked into. */
function firstInView(): number {
  let before = 0;
  for (const part of parts()) {
    const blocks = blocksIn(part);
    if (isInView(part)) return before + Math.max(0, blocks.findIndex(isInView));
    before += blocks.length;
  }
  return 0;
}

function isInView(part: Element): boolean {
  return part.getBoundingClientRect().bottom > MARGIN + 1;
}

function parts(): Element[] {
  return [...(document.querySelector('.article-body')?.children ?? [])];
}

/** A long article is drawn in sections. */
function blocksIn(part: Element): Element[] {
  return part.matches('.section') ? [...part.children] : [part];
}

/** A place that is not noted is no reason to trouble the reader. */
function ignore(error: unknown): void {
  console.warn('Chaffinch could not note the place.', error);
}
