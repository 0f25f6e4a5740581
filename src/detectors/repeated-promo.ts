// The same box, or nearly the same, stands in the page twice or more and asks the reader to act.
// Repetition alone is no evidence: refrains, labels and safety notices repeat too.
import type { Block, BlockId, Page } from '../blocks/page';
import { imagesIn, outward, textOf } from '../blocks/queries';
import type { Detector, Signal } from '../decide/types';
import { repeats } from '../fingerprints/repeats';
import { actionAsk, askingLinks } from './cues/action-ask';
import { targetsOf } from './cues/link-target';
import { logoImages } from './cues/logo-images';

export const repeatedPromo: Detector = {
  id: 'repeated-promo',
  category: 'promo',
  detect: (page) => repeats(page).flatMap((copies) => signalsOf(page, copies)),
};

function signalsOf(page: Page, copies: readonly BlockId[]): Signal[] {
  const found = copies.flatMap((id) => page.blocks[id] ?? []).filter((block) => !isNavigation(page, block));
  const blocks = found.filter((block) => isCopy(page, block, found));
  if (blocks.length < 2) return [];
  const ids = blocks.map((block) => block.id);
  // Copies vouch for each other: the clearest ask among them speaks for all.
  const ask = Math.max(...blocks.map((block) => actionAsk(page, block)));
  if (ask === 0) return [];
  return blocks.flatMap((block) => [
    signal(block, ids, { strength: repetition(blocks.length), reason: { key: 'repeated', count: blocks.length } }),
    signal(block, ids, { strength: ask, reason: { key: 'asksAction' } }),
    ...logoSignal(page, block, ids),
  ]);
}

/**
 * Copies of one pitch ask for one thing: they lead to one place, however their wording varies. Boxes of one build that lead to
 * different places are entries of a list, of products say, and the list may be the story.
 */
function isCopy(page: Page, block: Block, all: readonly Block[]): boolean {
  const text = textOf(page, block);
  const targets = targetsOf(askingLinks(page, block));
  return all.some((other) => {
    if (other === block) return false;
    if (textOf(page, other) === text) return true;
    const others = targetsOf(askingLinks(page, other));
    return targets.size === 0 ? others.size === 0 : [...targets].some((target) => others.has(target));
  });
}

/** Two copies may be chance, three are a pattern. */
function repetition(count: number): number {
  return count >= 3 ? 1 : 0.8;
}

/** A strip of logos inside the box. */
function logoSignal(page: Page, block: Block, ids: readonly BlockId[]): Signal[] {
  const strip = page.blocks
    .slice(block.id, block.end)
    .map((inner) => logoImages(page, inner))
    .find(Boolean);
  if (!strip || imagesIn(page, block).length === 0) return [];
  return [signal(block, ids, { strength: strip.likeness, reason: { key: 'holdsLogos', count: strip.count } })];
}

function signal(block: Block, copies: readonly BlockId[], evidence: Pick<Signal, 'strength' | 'reason'>): Signal {
  return { block: block.id, detector: 'repeated-promo', category: 'promo', copies, ...evidence };
}

/** Menus and footers repeat their links by design. */
function isNavigation(page: Page, block: Block): boolean {
  for (const at of outward(page, block)) {
    if (at.tag === 'nav' || at.tag === 'footer' || at.role === 'navigation' || at.role === 'contentinfo') return true;
  }
  return false;
}
