// The ledger as a reader wants it: one entry for a box and all its copies.
import type { BlockId } from '../../blocks/page';
import { distinctSignals } from '../../decide/reasons';
import type { Category, Decision, Reason, Signal } from '../../decide/types';

/** A decision with what the page knows of it. */
export interface LedgerEntry extends Decision {
  /** The reader has expanded it. */
  readonly open: boolean;
  readonly text: string;
}

export interface LedgerGroup {
  readonly category: Category;
  /** Folded blocks of this group, in page order. */
  readonly blocks: readonly BlockId[];
  /** How many of them are expanded now. */
  readonly open: number;
  /** Distinct reasons, the clearest first. */
  readonly reasons: readonly Reason[];
  /** What tells them. */
  readonly signals: readonly Signal[];
  /** 0..1, the highest of the group. */
  readonly score: number;
  /** Folded blocks inside these, hidden with them. */
  readonly inside: readonly { readonly category: Category; readonly count: number }[];
  readonly text: string;
}

/** Groups of near-identical folded blocks in page order. Blocks inside a folded block are no entries of their own. */
export function groupLedger(entries: readonly LedgerEntry[]): LedgerGroup[] {
  const folded = entries.filter((entry) => entry.action === 'collapse');
  const outer = folded.filter((entry) => entry.within === undefined);
  const groups: LedgerEntry[][] = [];
  for (const entry of outer) {
    const group = groups.find((members) => members.some((member) => areCopies(member, entry)));
    if (group) {
      group.push(entry);
    } else {
      groups.push([entry]);
    }
  }
  return groups.map((members) => describe(members, folded));
}

export function foldedNow(groups: readonly LedgerGroup[]): number {
  return groups.reduce((sum, group) => sum + group.blocks.length - group.open, 0);
}

/** Decisions that a guard kept although the evidence would have folded them. */
export function keptByGuard(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter((entry) => entry.action === 'keep' && entry.guard !== undefined);
}

/** Decisions that came near a fold, with too little evidence for one. */
export function keptNear(entries: readonly LedgerEntry[]): LedgerEntry[] {
  return entries.filter((entry) => entry.action === 'keep' && entry.guard === undefined);
}

function areCopies(one: LedgerEntry, other: LedgerEntry): boolean {
  return (
    one.category === other.category &&
    (one.signals.some((signal) => signal.copies?.includes(other.block)) ||
      other.signals.some((signal) => signal.copies?.includes(one.block)))
  );
}

function describe(members: readonly LedgerEntry[], folded: readonly LedgerEntry[]): LedgerGroup {
  const [first] = members;
  if (!first) {
    throw new Error('A ledger group has at least one member.');
  }
  const signals = distinctSignals(members.flatMap((member) => member.signals));
  return {
    category: first.category,
    blocks: members.map((member) => member.block),
    open: members.filter((member) => member.open).length,
    reasons: signals.map((signal) => signal.reason),
    signals,
    score: Math.max(...members.map((member) => member.score)),
    inside: countInside(members, folded),
    text: first.text,
  };
}

function countInside(members: readonly LedgerEntry[], folded: readonly LedgerEntry[]): LedgerGroup['inside'] {
  const outer = new Set(members.map((member) => member.block));
  const counts = new Map<Category, number>();
  for (const entry of folded) {
    if (entry.within !== undefined && outer.has(entry.within)) {
      counts.set(entry.category, (counts.get(entry.category) ?? 0) + 1);
    }
  }
  return [...counts].map(([category, count]) => ({ category, count }));
}
