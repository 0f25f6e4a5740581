// Ledgers in a few words, for the tests of the views.
import type { Category } from '../../../src/decide/types';
import type { LedgerEntry } from '../../../src/view/ledger/groups';

/** A folded block; `copies` are the blocks it repeats. */
export function folded(block: number, category: Category, more: Partial<LedgerEntry> & { copies?: number[] } = {}) {
  const { copies, ...others } = more;
  const signal = { block, detector: 'sample', category, strength: 1 };
  const entry: LedgerEntry = {
    block,
    category,
    action: 'collapse',
    score: 1,
    occurrences: copies?.length ?? 1,
    signals: [
      copies
        ? { ...signal, reason: { key: 'repeated', count: copies.length }, copies }
        : { ...signal, reason: { key: 'emptyHeading' } },
    ],
    open: false,
    text: '',
    ...others,
  };
  return entry;
}

/** The same box three times, a logo carousel in each, and one heading without a story. */
export const LEDGER: readonly LedgerEntry[] = [
  ...[10, 20, 30].map((block) => folded(block, 'promo', { copies: [10, 20, 30] })),
  ...[11, 21, 31].map((block) => folded(block, 'logos', { copies: [11, 21, 31], within: block - 1 })),
  folded(40, 'related'),
];
