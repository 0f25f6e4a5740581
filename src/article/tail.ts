// Trims the end of a body: headings under which nothing stands, and what a page says in capitals over what it left out.
import type { ElementContent } from 'hast';
import { isHeading } from './headings';
import { isElement, textOf } from './tree';
import { countWords } from './words';

/** "RECENT ARTICLES" */
const MAX_LABEL_WORDS = 5;

export function trimTail(blocks: readonly ElementContent[]): ElementContent[] {
  const last = blocks.findLastIndex((block) => !isLeftOver(block));
  return blocks.slice(0, last + 1);
}

function isLeftOver(block: ElementContent): boolean {
  if (!isElement(block)) return false;
  if (isHeading(block)) return true;
  if (block.tagName === 'hr') return true;
  const text = textOf(block);
  const isCapital = text === text.toUpperCase() && text !== text.toLowerCase();
  return block.tagName === 'p' && isCapital && !/[\d.!?]/.test(text) && countWords(text) <= MAX_LABEL_WORDS;
}
