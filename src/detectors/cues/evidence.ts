// A detector's findings about one block, as signals.
import type { Block, Page } from '../../blocks/page';
import { finish } from '../../blocks/slices';
import type { Detector, Reason, ReasonKey, Signal } from '../../decide/types';

/** Strength 0..1 by the key of its sentence, with what fills the sentence where it has blanks. */
export type Findings = Partial<Record<ReasonKey, number | readonly [strength: number, fill: Omit<Reason, 'key'>]>>;

/** One signal for each finding that has any strength. */
export function signalsFrom(
  { id, category }: Pick<Detector, 'id' | 'category'>,
  block: Block,
  findings: Findings,
): Signal[] {
  return Object.entries(findings).flatMap(([name, finding]) => {
    const key = name as ReasonKey; // The type's own keys.
    const [strength, fill] = typeof finding === 'number' ? [finding, {}] : finding;
    return strength > 0 ? [{ block: block.id, detector: id, category, strength, reason: { key, ...fill } }] : [];
  });
}

/** Both ways in which a detector looks at a page. */
export function detecting(
  steps: (page: Page) => Generator<undefined, Signal[]>,
): Required<Pick<Detector, 'detect' | 'detectInSlices'>> {
  return { detect: (page) => finish(steps(page)), detectInSlices: steps };
}
