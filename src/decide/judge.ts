// The whole judgement of a page: every detector, then one decision a block.
import type { Page } from '../blocks/page';
import { detectors as allDetectors } from '../detectors';
import { decide } from './decide';
import type { Detector, Signal, Verdict } from './types';

/** Judges a page. A detector that throws loses its own signals and is named in the verdict; nothing else. */
export function judge(page: Page, detectors: readonly Detector[] = allDetectors): Verdict {
  const steps = judgeInSlices(page, detectors);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same, yielding after each detector. */
export function* judgeInSlices(
  page: Page,
  detectors: readonly Detector[] = allDetectors,
): Generator<undefined, Verdict> {
  if (page.kind !== 'article') return { kind: page.kind, decisions: [], failed: [] };
  const signals: Signal[] = [];
  const failed: string[] = [];
  for (const detector of detectors) {
    try {
      signals.push(...detector.detect(page));
    } catch {
      failed.push(detector.id);
    }
    yield;
  }
  return { kind: page.kind, decisions: decide(page, signals), failed };
}
