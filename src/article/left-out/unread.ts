// The story's blocks that a body does not say.
import type { ElementContent } from 'hast';
import { isElement, textOf } from '../tree';
import { holdsBlocks, type Texts } from './texts';

/** Runs of them, as they stand side by side; of a list or table, only the parts that are missing. */
export function missingFrom(blocks: readonly ElementContent[], texts: Texts): ElementContent[][] {
  const runs: ElementContent[][] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (const block of blocks) {
    const missing = missingIn(block, texts);
    if (missing.length > 0) run.push(...missing);
    else if (textOf(block) !== '') endRun();
  }
  endRun();
  return runs;
}

function missingIn(block: ElementContent, texts: Texts): ElementContent[] {
  if (texts.says(textOf(block))) return [];
  if (!isElement(block) || !holdsBlocks(block)) return [block];
  const children = block.children.flatMap((child) => missingIn(child, texts));
  return children.length > 0 ? [{ ...block, children }] : [];
}
