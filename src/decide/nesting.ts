// Which folded blocks lie inside others: those are hidden already, and are no folds of their own.
import type { BlockId, Page } from '../blocks/page';
import type { Decision } from './types';

/** Notes on each folded block the outermost folded block around it. */
export function nest(page: Page, decisions: readonly Decision[]): Decision[] {
  const outer = outerFolds(page, decisions);
  return decisions.map((decision) => {
    const { within: _, ...bare } = decision;
    const within = outer.get(decision.block);
    return within === undefined ? bare : { ...bare, within };
  });
}

/** For each decision on a block inside a folded one, the outermost such. The decisions are in document order. */
export function outerFolds(page: Page, decisions: readonly Decision[]): ReadonlyMap<BlockId, BlockId> {
  const outer = new Map<BlockId, BlockId>();
  let [fold, end] = [-1, -1];
  for (const { block, action } of decisions) {
    if (block < end) outer.set(block, fold);
    else if (action === 'collapse') [fold, end] = [block, page.blocks[block]?.end ?? -1];
  }
  return outer;
}
