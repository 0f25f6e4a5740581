// What becomes of decisions in the page as it stands: what is in use or fought over is kept.
import type { Decision } from '../decide/types';
import { isInUse } from './in-use';
import type { Marks } from './marks';

/** A fold of its own, not one inside another. */
export function isFold(decision: Decision): boolean {
  return decision.action === 'collapse' && decision.within === undefined;
}

/** What lies inside a block that is kept after all is a fold of its own. */
export function uncovered(decisions: readonly Decision[]): Decision[] {
  const folded = new Set(decisions.filter((decision) => decision.action === 'collapse').map(({ block }) => block));
  return decisions.map(({ within, ...decision }) =>
    within === undefined || !folded.has(within) ? decision : { ...decision, within },
  );
}

/** A block that is folded already stays so; a new one waits until the reader has left it. */
export function guardInUse(decision: Decision, elements: readonly Element[], marks: Marks): Decision {
  const element = elements[decision.block];
  if (!element || !isFold(decision) || marks.has(element) || !isInUse(element)) return decision;
  return { ...decision, action: 'keep', guard: 'inUse' };
}

/** A block that the page puts back each time it is folded is left alone. */
export function guardFought(
  decision: Decision,
  elements: readonly Element[],
  isGiven: (element: Element) => boolean,
): Decision {
  const element = elements[decision.block];
  if (!element || !isFold(decision) || !isGiven(element)) return decision;
  return { ...decision, action: 'keep', guard: 'fought' };
}
