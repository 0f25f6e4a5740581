// Evidence -> verdicts. Signals on one block are weighed together, guards have the last word.
import type { BlockId, Page } from '../blocks/page';
import { finish } from '../blocks/slices';
import { guardOf, storyShare } from './guards';
import { nest, outerFolds } from './nesting';
import type { Category, Decision, ReasonKey, Signal } from './types';
import { FOLD_THRESHOLD, MOST_TOTAL_SHARE, NEAR_THRESHOLD, WEIGHTS } from './weights';

/** One decision a block that any detector named and that came at least near, in document order. */
export function decide(page: Page, signals: readonly Signal[]): Decision[] {
  return finish(decideInSlices(page, signals));
}

/** The same, yielding between slices. */
export function* decideInSlices(
  page: Page,
  signals: readonly Signal[],
  recurs: Recurrence = () => 0,
): Generator<undefined, Decision[]> {
  const judged: Decision[] = [];
  for (const [block, evidence] of byBlock(signals)) {
    const decision = judgeBlock(page, block, withRecurrence(block, evidence, recurs));
    if (decision.score >= NEAR_THRESHOLD) judged.push(decision);
    yield;
  }
  judged.sort((a, b) => a.block - b.block);
  const limited = limitTotal(page, judged);
  yield;
  return nest(page, limited);
}

/** On how many other pages of the site a block stood, where it came near a fold each time. */
export type Recurrence = (block: BlockId) => number;

/** Fewer pages may share a box because they share a subject. */
const RECURRENT_PAGES = 3;

/** What comes near a fold and stands on other pages of the site as well is the site's. */
function withRecurrence(block: BlockId, signals: readonly Signal[], recurs: Recurrence): readonly Signal[] {
  const score = scoreOf(signals);
  if (score < NEAR_THRESHOLD || score >= FOLD_THRESHOLD) return signals;
  const count = recurs(block);
  if (count < RECURRENT_PAGES) return signals;
  const category = leadingCategory(signals);
  return [...signals, { block, detector: 'site-memory', category, strength: 1, reason: { key: 'recurs', count } }];
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

/** What is done to what is over the threshold, where that is not folding. */
const ACTIONS: Partial<Record<Category, Decision['action']>> = { chrome: 'omit' };

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
  const category = leadingCategory(signals);
  const guard = block && score >= FOLD_THRESHOLD ? guardOf(page, { block, signals, category }) : undefined;
  return {
    block: id,
    category,
    action: block && score >= FOLD_THRESHOLD && !guard ? (ACTIONS[category] ?? 'collapse') : 'keep',
    score,
    signals,
    occurrences: Math.max(1, ...signals.map((signal) => signal.copies?.length ?? 1)),
    ...(guard ? { guard } : {}),
  };
}

/** The category whose evidence alone scores highest. */
function leadingCategory(signals: readonly Signal[]): Category {
  const categories = [...new Set(signals.map((signal) => signal.category))];
  const scored = categories.map((category) => {
    const own = signals.filter((signal) => signal.category === category);
    return { category, score: scoreOf(own) * (isBroad(category, own) ? BROAD : 1) };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.category ?? 'promo';
}

/** A newsletter box is a promo too, and most calls are single links: the narrower word tells the reader more. */
function isBroad(category: Category, own: readonly Signal[]): boolean {
  return category === 'promo' || (category === 'related' && !own.some(({ reason }) => ANNOUNCED.has(reason.key)));
}

const BROAD = 0.75;
const ANNOUNCED: ReadonlySet<ReasonKey> = new Set(['leadPhrase', 'relatedHeading']);

/** Folds that together would take too much of the story: the largest are kept until the rest fits. */
function limitTotal(page: Page, decisions: readonly Decision[]): Decision[] {
  const outer = outerFolds(page, decisions);
  const shares = new Map<BlockId, number>();
  for (const { block: id, action, category } of decisions) {
    const block = page.blocks[id];
    if (block && action === 'collapse' && !outer.has(id)) shares.set(id, storyShare(page, { block, category }));
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
