// Has a page judged, by a script that is loaded when the first article asks for it.

import type { Segmentation } from '../../src/blocks/segment';
import type { Verdict } from '../../src/decide/types';
import { sendToBackground } from '../../src/platform/messages';
import type { PageHandle } from '../../src/platform/page-handle';
import { insist } from './insist';

/**
 * The verdict on a page, or undefined when the work was cut short.
 * @param run carries a generator through, in slices.
 */
export async function verdictOf(
  { page, elements }: Segmentation,
  handle: PageHandle,
  run: (steps: Generator<undefined, Verdict>) => Promise<Verdict | undefined>,
): Promise<Verdict | undefined> {
  if (page.kind !== 'article') return { kind: page.kind, decisions: [], failed: [] };
  await loadJudgement(handle);
  // After an update this script outlives the background that it knew; then nothing is judged any more.
  return handle.judge ? run(handle.judge(page, elements)) : { kind: page.kind, decisions: [], failed: ['judgement'] };
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
