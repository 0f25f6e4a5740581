// Evidence -> verdicts. Signals on one block are weighed together, guards have the last word.
import type { BlockId, Page } from '../blocks/page';
import { contains } from '../blocks/queries';
import { guardOf, storyShare } from './guards';
import type { Category, Decision, Signal } from './types';
import { FOLD_THRESHOLD, MOST_TOTAL_SHARE, NEAR_THRESHOLD, WEIGHTS } from './weights';

/** One decision a block that any detector named and that came at least near, in document order. */
export function decide(page: Page, signals: readonly Signal[]): Decision[] {
  const judged = [...byBlock(signals)]
    .map(([block, evidence]) => judgeBlock(page, block, evidence))
    .filter((decision) => decision.score >= NEAR_THRESHOLD)
    .sort((a, b) => a.block - b.block);
  return nest(page, limitTotal(page, judged));
}

/** 1 - product of (1 - weight x strength); the same evidence from several detectors counts once. */
export function scoreOf(signals: readonly Signal[]): number {
  const strongest = new Map<string, number>();
  for (const { reason, strength } of signals) {
    const weight = WEIGHTS[reason.key] * Math.min(1, Math.max(0, strength));
    strongest.set(reason.key, Math.max(strongest.get(reason.key) ?? 0, weight));
  }
  let doubt = 1;
  for (const weight of strongest.values()) doubt *= 1 - weight;
  return 1 - doubt;
}

function byBlock(signals: readonly Signal[]): ReadonlyMap<BlockId, Signal[]> {
  const blocks = new Map<BlockId, Signal[]>();
  for (const signal of signals) {
    const list = blocks.get(signal.block);
    if (list) list.push(signal);
    else blocks.set(signal.block, [signal]);
  }
  return blocks;
}

function judgeBlock(page: Page, id: BlockId, signals: readonly Signal[]): Decision {
  const score = scoreOf(signals);
  const block = page.blocks[id];
  const guard = block && score >= FOLD_THRESHOLD ? guardOf(page, { block, signals }) : undefined;
  return {
    block: id,
    category: leadingCategory(signals),
    action: block && score >= FOLD_THRESHOLD && !guard ? 'collapse' : 'keep',
    score,
    signals,
    occurrences: Math.max(1, ...signals.map((signal) => signal.copies?.length ?? 1)),
    ...(guard ? { guard } : {}),
  };
}

/** The category whose evidence alone scores highest. */
function leadingCategory(signals: readonly Signal[]): Category {
  const categories = [...new Set(signals.map((signal) => signal.category))];
  const scored = categories.map((category) => ({
    category,
    score: scoreOf(signals.filter((signal) => signal.category === category)),
  }));
  return scored.sort((a, b) => b.score - a.score)[0]?.category ?? 'promo';
}

/** Folds that together would take too much of the story: the largest are kept until the rest fits. */
function limitTotal(page: Page, decisions: readonly Decision[]): Decision[] {
  const shares = new Map<BlockId, number>();
  for (const { block, action } of decisions) {
    const taken = page.blocks[block];
    const nested = decisions.some((outer) => outer.action === 'collapse' && isInside(page, block, outer.block));
    if (taken && action === 'collapse' && !nested) shares.set(block, storyShare(page, taken));
  }
  let total = [...shares.values()].reduce((sum, share) => sum + share, 0);
  const kept = new Set<BlockId>();
  for (const [block, share] of [...shares].sort((a, b) => b[1] - a[1])) {
    if (total <= MOST_TOTAL_SHARE) break;
    kept.add(block);
    total -= share;
  }
  return decisions.map((decision) =>
    kept.has(decision.block) ? { ...decision, action: 'keep', guard: 'storyShare' } : decision,
  );
}

/** Notes on each folded block the outermost folded block around it. */
function nest(page: Page, decisions: readonly Decision[]): Decision[] {
  const folded = decisions.filter((decision) => decision.action === 'collapse');
  return decisions.map((decision) => {
    const outer = folded.find((other) => isInside(page, decision.block, other.block));
    return outer ? { ...decision, within: outer.block } : decision;
  });
}

function isInside(page: Page, inner: BlockId, outer: BlockId): boolean {
  const block = page.blocks[outer];
  return block !== undefined && inner !== outer && contains(block, inner);
}
