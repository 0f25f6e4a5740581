// The page's ledger, as the popup asks for it.
import type { BlockId } from '../../src/blocks/page';
import { textOf, wordCount } from '../../src/blocks/queries';
import type { Folding } from '../../src/collapse/folding';
import type { LedgerDecision, PageLedger } from '../../src/platform/messages';
import type { Scan } from '../../src/platform/page-handle';

/** Characters of a block's text that the ledger shows. */
const TEXT = 120;

/** @param nameOf names a block's element for the popup; see names.ts. */
export function ledgerOf(
  scan: Scan | undefined,
  folding: Folding,
  nameOf: (element: Element | undefined) => number,
): Pick<PageLedger, 'decisions' | 'foldedWords'> {
  const rename = (block: BlockId) => nameOf(folding.elementOf(block));
  const page = scan?.page;
  const decisions = folding.decisions.map((decision) => {
    const block = page?.blocks[decision.block];
    const text = page && block ? textOf(page, block).slice(0, TEXT) : '';
    return { ...decision, open: folding.isOpen(decision.block), text };
  });
  const folded = decisions.filter((decision) => decision.action === 'collapse' && decision.within === undefined);
  const words = folded.map(({ block }) => (page?.blocks[block] ? wordCount(page.blocks[block]) : 0));
  return {
    decisions: decisions.map((decision) => renamed(decision, rename)),
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
