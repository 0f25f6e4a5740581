// A line: a block whose words are one short run, such as a call or a reference between two paragraphs.
import type { Block, Link, Page } from '../../blocks/page';
import { linksIn, parentOf, textOf, wordCount } from '../../blocks/queries';

/** A longer line is a paragraph. */
const MOST_WORDS = 45;

/** Outermost blocks of one run of so many words or more each, wrappers and the pictures beside them included. */
export function linesOf(page: Page, fewestWords: number): readonly Block[] {
  const leaves = page.blocks.filter(
    (block) =>
      block.ownWords >= fewestWords &&
      block.ownWords <= MOST_WORDS &&
      block.ownWords === wordCount(block) &&
      !block.hidden,
  );
  return leaves.map((leaf) => outermost(page, leaf));
}

/** The outermost block with the same words. */
function outermost(page: Page, block: Block): Block {
  let at = block;
  for (let parent = parentOf(page, at); parent; parent = parentOf(page, at)) {
    const same = wordCount(parent) === wordCount(block) && parent.controlEnd - parent.controlStart <= 1;
    if (!same || parent.parent < 0 || parent.id === page.article) return at;
    at = parent;
  }
  return at;
}

/** 0..1: the share of the words that are links. */
export function linkedShare(block: Block): number {
  return wordCount(block) === 0 ? 0 : block.linkedWords / wordCount(block);
}

/** 1 where the letters are capitals, in scripts that have them. */
export function isShouted(page: Page, block: Block): 0 | 1 {
  const letters = textOf(page, block).match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 8 && capitals >= letters.length * 0.85 ? 1 : 0;
}

/** The one link of a line, if it has but one. */
export function soleLink(page: Page, block: Block): Link | undefined {
  const links = linksIn(page, block);
  return links.length === 1 ? links[0] : undefined;
}
