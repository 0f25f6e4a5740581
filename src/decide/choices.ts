// The reader's own choices, and how they change what the evidence says. They come last: what the reader wants
// outweighs every score and every guard, but for the headline and the story itself, which are never folded.
import type { BlockId, Page } from '../blocks/page';
import { contains } from '../blocks/queries';
import { nest } from './nesting';
import { CATEGORIES, type Category, type Decision, type GuardId, type Verdict } from './types';

/** What Chaffinch does on a site: 'mark' draws a line beside what it would fold. */
export const SITE_MODES = ['fold', 'mark', 'off'] as const;
export type SiteMode = (typeof SITE_MODES)[number];

/** Whether strips that move without end, and are not folded, are stopped; 'auto' where reduced motion is asked for. */
export const CALMS = ['auto', 'always', 'never'] as const;
export type Calm = (typeof CALMS)[number];

/** Kinds that a reader can choose about: the site's own furniture stays in the page, and an own fold is a choice already. */
export const KINDS: readonly Category[] = CATEGORIES.filter((kind) => kind !== 'chrome' && kind !== 'own');

export interface Choices {
  /** Whether blocks of this kind are folded on this site. */
  folds(kind: Category): boolean;
  /** What the reader's rules say of single blocks. */
  readonly ruled: ReadonlyMap<BlockId, 'fold' | 'show'>;
}

/** A verdict as the reader wants it, in document order. */
export function withChoices(page: Page, verdict: Verdict, choices: Choices): Verdict {
  const chosen = new Map<BlockId, Decision>();
  for (const decision of verdict.decisions) chosen.set(decision.block, chooseFor(decision, choices));
  for (const [block, action] of choices.ruled) {
    if (action === 'fold' && mayFold(page, block)) chosen.set(block, ownFold(block, chosen.get(block)));
  }
  const decisions = [...chosen.values()].sort((a, b) => a.block - b.block);
  return { ...verdict, decisions: nest(page, decisions) };
}

/** Not the story, and nothing around it or its headline. */
export function mayFold(page: Page, id: BlockId): boolean {
  const block = page.blocks[id];
  return block !== undefined && id > 0 && !contains(block, page.article) && !contains(block, page.headline);
}

function chooseFor(decision: Decision, { folds, ruled }: Choices): Decision {
  if (decision.action !== 'collapse') return decision;
  if (ruled.get(decision.block) === 'show') return kept(decision, 'ruleShown');
  return folds(decision.category) ? decision : kept(decision, 'kindShown');
}

function kept(decision: Decision, guard: GuardId): Decision {
  return { ...decision, action: 'keep', guard };
}

/** What the evidence calls the block stays its name; without any it is called the reader's own. */
function ownFold(block: BlockId, judged: Decision | undefined): Decision {
  const category = judged && judged.category !== 'chrome' ? judged.category : 'own';
  const reason = { block, detector: 'reader', category, strength: 1, reason: { key: 'chosen' as const } };
  const { guard: _, ...evidence } = judged ?? { score: 1, signals: [], occurrences: 1 };
  return { ...evidence, block, category, action: 'collapse', signals: [reason, ...evidence.signals] };
}
