// What `npm run bench:blocks` runs inside a loaded page: the judgement, and the text with and without the folds.

import { elementPath } from '../../scripts/element-path';
import { measure } from '../../src/blocks/measure';
import type { Block, Page } from '../../src/blocks/page';
import { segment } from '../../src/blocks/segment';
import { judge } from '../../src/decide/judge';
import type { Decision } from '../../src/decide/types';

type Range = readonly [start: number, end: number];

export interface FoldInspection {
  readonly kind: Page['kind'];
  /** CSS paths of folded elements, as `blocks.json` writes them. */
  readonly folded: readonly string[];
  /** Text of each folded element, in the same order. */
  readonly texts: readonly string[];
  readonly text: string;
  /** The text less what is folded. */
  readonly kept: string;
  /** Start and end of each block in the text, in document order. */
  readonly ranges: readonly Range[];
  /** The same of what is folded, and of that together with what only the reading view leaves out. */
  readonly foldedRanges: readonly Range[];
  readonly unreadRanges: readonly Range[];
  readonly decisions: readonly (Decision & { path: string; text: string })[];
  readonly failed: readonly string[];
}

export function inspect(): FoldInspection {
  const { page, elements } = segment(document, measure);
  const verdict = judge(page);
  const pathOf = ({ block }: Decision) => (elements[block] ? elementPath(elements[block]) : '');
  const folds = verdict.decisions.filter((decision) => decision.action === 'collapse');
  const outer = folds.filter((decision) => decision.within === undefined);
  const unread = verdict.decisions.filter(({ action, within }) => action !== 'keep' && within === undefined);
  const rangesOf = (decisions: readonly Decision[]) =>
    decisions.flatMap(({ block }) => page.blocks[block] ?? []).map(rangeOf);
  return {
    kind: page.kind,
    folded: folds.map(pathOf),
    texts: folds.map(({ block }) => textOf(page, page.blocks[block])),
    text: page.text,
    kept: without(page.text, rangesOf(outer)),
    ranges: page.blocks.map(rangeOf),
    foldedRanges: rangesOf(outer),
    unreadRanges: rangesOf(unread),
    decisions: verdict.decisions.map((decision) => ({
      ...decision,
      path: pathOf(decision),
      text: textOf(page, page.blocks[decision.block]),
    })),
    failed: verdict.failed,
  };
}

function textOf(page: Page, block: Block | undefined): string {
  return block ? page.text.slice(block.textStart, block.textEnd) : '';
}

function rangeOf({ textStart, textEnd }: Block): Range {
  return [textStart, textEnd];
}

/** The text less ranges in ascending order. */
function without(text: string, ranges: readonly Range[]): string {
  let kept = '';
  let from = 0;
  for (const [start, end] of ranges) {
    kept += text.slice(from, start);
    from = Math.max(from, end);
  }
  return kept + text.slice(from);
}
