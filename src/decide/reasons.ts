// The reasons of a decision as a reader is told them.
import type { Reason, Signal } from './types';

/** Of each kind of reason the strongest signal, the clearest first: one sentence each is enough. */
export function distinctSignals(signals: readonly Signal[]): Signal[] {
  const strongest = new Map<string, Signal>();
  for (const signal of signals) {
    const known = strongest.get(signal.reason.key);
    if (!known || signal.strength > known.strength) strongest.set(signal.reason.key, signal);
  }
  return [...strongest.values()].sort((a, b) => b.strength - a.strength);
}

export function distinctReasons(signals: readonly Signal[]): Reason[] {
  return distinctSignals(signals).map((signal) => signal.reason);
}
