// Has a page judged, by a script that is loaded when the first article asks for it.
import type { PageHandle } from '../../src/article/page-handle';
import type { Page } from '../../src/blocks/page';
import type { Verdict } from '../../src/decide/types';
import { sendToBackground } from '../../src/platform/messages';

/**
 * The verdict on a page, or undefined when the work was cut short.
 * @param run carries a generator through, in slices.
 */
export async function verdictOf(
  page: Page,
  handle: PageHandle,
  run: (steps: Generator<undefined, Verdict>) => Promise<Verdict | undefined>,
): Promise<Verdict | undefined> {
  if (page.kind !== 'article') return { kind: page.kind, decisions: [], failed: [] };
  // After an update this script outlives the background that it knew; then nothing is judged any more.
  if (!handle.judge) await sendToBackground('judgement.load', undefined).catch(() => undefined);
  return handle.judge ? run(handle.judge(page)) : { kind: page.kind, decisions: [], failed: ['judgement'] };
}
