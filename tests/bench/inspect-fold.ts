// What `npm run bench:blocks` runs inside a loaded page: the judgement, and the text with and without the folds.

import { elementPath } from '../../scripts/element-path';
import { measure } from '../../src/blocks/measure';
import type { Block, Page } from '../../src/blocks/page';
import { segment } from '../../src/blocks/segment';
import { judge } from '../../src/decide/judge';
import type { Decision } from '../../src/decide/types';

export interface FoldInspection {
  readonly kind: Page['kind'];
  /** CSS paths of folded elements, as `blocks.json` writes them. */
  readonly folded: readonly string[];
  /** Text of each folded element, in the same order. */
  readonly texts: readonly string[];
  readonly text: string;
  /** The text less what is folded. */
  readonly kept: string;
  /** The kept text less what only the reading view leaves out. */
  readonly read: string;
  /** Start and end of each block in the text, in document order. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
  readonly decisions: readonly (Decision & { path: string; text: string })[];
  readonly failed: readonly string[];
}

export function inspect(): FoldInspection {
  const { page, elements } = segment(document, measure);
  const verdict = judge(page);
  const pathOf = ({ block }: Decision) => (elements[block] ? elementPath(elements[block]) : '');
  const folds = verdict.decisions.filter((decision) => decision.action === 'collapse');
  const blocksOf = (decisions: readonly Decision[]) => decisions.flatMap(({ block }) => page.blocks[block] ?? []);
  const outer = folds.filter((decision) => decision.within === undefined);
  const left = verdict.decisions.filter(({ action, within }) => action !== 'keep' && within === undefined);
  return {
    kind: page.kind,
    folded: folds.map(pathOf),
    texts: folds.map(({ block }) => textOf(page, page.blocks[block])),
    text: page.text,
    kept: withoutBlocks(page.text, blocksOf(outer)),
    read: withoutBlocks(page.text, blocksOf(left)),
    ranges: page.blocks.map(({ textStart, textEnd }) => [textStart, textEnd]),
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

function withoutBlocks(text: string, blocks: readonly Block[]): string {
  let kept = '';
  let from = 0;
  for (const block of blocks) {
    kept += text.slice(from, block.textStart);
    from = Math.max(from, block.textEnd);
  }
  return kept + text.slice(from);
}
