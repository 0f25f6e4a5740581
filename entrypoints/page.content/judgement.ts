// Has a page judged, by a script that is loaded when the first article asks for it.

import { type Survey, segmentationOf } from '../../src/blocks/segment';
import { sendToBackground } from '../../src/platform/messages';
import type { PageHandle, Scan } from '../../src/platform/page-handle';
import { insist } from './insist';

/**
 * A page with the verdict on it, or undefined when the work was cut short.
 * @param run carries a generator through, in slices.
 */
export async function judged(
  survey: Survey,
  handle: PageHandle,
  run: (steps: Generator<undefined, Scan>) => Promise<Scan | undefined>,
): Promise<Scan | undefined> {
  const { kind } = survey.story;
  if (kind === 'article') await loadJudgement(handle);
  if (kind === 'article' && handle.judge) return run(handle.judge(survey));
  // After an update this script outlives the background that it knew; then nothing is judged any more.
  const failed = kind === 'article' ? ['judgement'] : [];
  return { ...segmentationOf(survey), verdict: { kind, decisions: [], failed } };
}

/** Once it has answered, judgement.js has run; or it will not, and the handle is as it was. */
export function loadJudgement(handle: PageHandle): Promise<void> {
  const load = async (): Promise<boolean> => {
    if (!handle.judge && !handle.signal.aborted)
      await sendToBackground('judgement.load', undefined).catch(() => undefined);
    return handle.judge !== undefined;
  };
  return insist(load, handle.signal);
}
