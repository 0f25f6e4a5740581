import { describe, expect, it } from 'vitest';
import { foldedNow, groupLedger, keptByGuard } from '../../../src/view/ledger/groups';
import { folded, LEDGER } from './ledger';

describe('the grouped ledger', () => {
  it('puts a box and its copies into one group, in page order', () => {
    expect(groupLedger(LEDGER).map((group) => [group.category, group.blocks])).toEqual([
      ['promo', [10, 20, 30]],
      ['related', [40]],
    ]);
  });

  it('counts blocks inside a folded block with it, never as folded themselves', () => {
    const groups = groupLedger(LEDGER);
    expect(groups[0]?.inside).toEqual([{ category: 'logos', count: 3 }]);
    expect(foldedNow(groups)).toBe(4);
  });

  it('keeps two boxes apart that are of one kind but no copies of each other', () => {
    expect(groupLedger([folded(1, 'promo'), folded(2, 'promo')])).toHaveLength(2);
  });

  it('gives each kind of reason once, the clearest first', () => {
    const entry = folded(1, 'logos', {
      signals: [
        { block: 1, detector: 'a', category: 'logos', strength: 0.4, reason: { key: 'logoStrip', count: 7 } },
        { block: 1, detector: 'a', category: 'logos', strength: 0.6, reason: { key: 'logoStrip', count: 8 } },
        { block: 1, detector: 'a', category: 'logos', strength: 0.9, reason: { key: 'endlessStrip' } },
      ],
    });
    expect(groupLedger([entry])[0]?.reasons).toEqual([{ key: 'endlessStrip' }, { key: 'logoStrip', count: 8 }]);
  });

  it('does not count what the reader has expanded', () => {
    expect(foldedNow(groupLedger(LEDGER.map((entry) => ({ ...entry, open: entry.block === 40 }))))).toBe(3);
  });

  it('tells kept blocks from those nobody would have folded', () => {
    const kept = folded(1, 'promo', { action: 'keep', guard: 'quotation' });
    expect(keptByGuard([kept, folded(2, 'promo', { action: 'keep' }), ...LEDGER])).toEqual([kept]);
  });
});
