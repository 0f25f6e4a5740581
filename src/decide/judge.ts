// The whole judgement of a page: every detector, then one decision a block.
import type { Page } from '../blocks/page';
import { finish } from '../blocks/slices';
import { detectors as allDetectors } from '../detectors';
import { findPhrases } from '../detectors/lexicon';
import { findRepeats } from '../fingerprints/repeats';
import { decideInSlices, type Recurrence } from './decide';
import type { Detector, Signal, Verdict } from './types';

/** Judges a page. A detector that throws loses its own signals and is named in the verdict; nothing else. */
export function judge(page: Page, detectors: readonly Detector[] = allDetectors): Verdict {
  return finish(judgeInSlices(page, detectors));
}

/**
 * The same, yielding between slices: what several detectors ask for is made ready first, then each has its turn.
 * @param recurs tells of other pages of the site.
 */
export function* judgeInSlices(
  page: Page,
  detectors: readonly Detector[] = allDetectors,
  recurs?: Recurrence,
): Generator<undefined, Verdict> {
  if (page.kind !== 'article') return { kind: page.kind, decisions: [], failed: [] };
  yield* findPhrases(page);
  yield* findRepeats(page);
  const signals: Signal[] = [];
  const failed: string[] = [];
  for (const detector of detectors) {
    try {
      const found = detector.detectInSlices ? yield* detector.detectInSlices(page) : detector.detect(page);
      for (const signal of found) signals.push(signal);
    } catch {
      failed.push(detector.id);
    }
    yield;
  }
  return { kind: page.kind, decisions: yield* decideInSlices(page, signals, recurs), failed };
}
