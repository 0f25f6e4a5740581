// The page's ledger, as the popup asks for it.
import type { BlockId, Page } from '../../src/blocks/page';
import { textOf, wordCount } from '../../src/blocks/queries';
import type { Folding } from '../../src/collapse/folding';
import type { Verdict } from '../../src/decide/types';
import type { LedgerDecision, PageLedger } from '../../src/platform/messages';

/** What a finished scan left behind. */
export interface Scan {
  readonly page: Page;
  readonly verdict: Verdict;
  readonly elements: readonly Element[];
}

/** Characters of a block's text that the ledger shows. */
const TEXT = 120;

/** @param nameOf names a block's element for the popup; see names.ts. */
export function ledgerOf(
  scan: Scan | undefined,
  folding: Folding,
  active: boolean,
  nameOf: (element: Element | undefined) => number,
): PageLedger {
  const rename = (block: BlockId) => nameOf(folding.elementOf(block));
  const { page, verdict } = scan ?? {};
  const decisions = folding.decisions.map((decision) => {
    const block = page?.blocks[decision.block];
    const text = page && block ? textOf(page, block).slice(0, TEXT) : '';
    return { ...decision, open: folding.isOpen(decision.block), text };
  });
  const folded = decisions.filter((decision) => decision.action === 'collapse' && decision.within === undefined);
  const words = folded.map(({ block }) => (page?.blocks[block] ? wordCount(page.blocks[block]) : 0));
  return {
    host: location.hostname,
    active,
    kind: verdict?.kind ?? 'other',
    settled: scan !== undefined,
    decisions: decisions.map((decision) => renamed(decision, rename)),
    failed: verdict?.failed ?? [],
    pageWords: page?.words.length ?? 0,
    foldedWords: words.reduce((sum, count) => sum + count, 0),
  };
}

function renamed(decision: LedgerDecision, rename: (block: BlockId) => number): LedgerDecision {
  return {
    ...decision,
    block: rename(decision.block),
    ...(decision.within === undefined ? {} : { within: rename(decision.within) }),
    signals: decision.signals.map((signal) => ({
      ...signal,
      block: rename(signal.block),
      ...(signal.copies ? { copies: signal.copies.map(rename) } : {}),
    })),
  };
}
