// The page's ledger, as the popup asks for it.
import type { Page } from '../../src/blocks/page';
import { textOf, wordCount } from '../../src/blocks/queries';
import type { Folding } from '../../src/collapse/folding';
import type { Verdict } from '../../src/decide/types';
import type { PageLedger } from '../../src/platform/messages';

/** What a finished scan left behind. */
export interface Scan {
  readonly page: Page;
  readonly verdict: Verdict;
  readonly elements: readonly Element[];
}

/** Characters of a block's text that the ledger shows. */
const TEXT = 120;

export function ledgerOf(scan: Scan | undefined, folding: Folding, active: boolean): PageLedger {
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
    decisions,
    failed: verdict?.failed ?? [],
    pageWords: page?.words.length ?? 0,
    foldedWords: words.reduce((sum, count) => sum + count, 0),
  };
}
