// Some pages hold a passage twice in a row, for wide screens and for narrow ones; the reader reads it once.
import type { ElementContent } from 'hast';
import { comparable } from './comparable';
import { isElement, textOf } from './tree';
import { countWords } from './words';

/** Shorter ones are refrains, or labels that return. */
const MIN_WORDS = 15;

/** Leaves out paragraphs and headings that say what was just said, word for word. Later ones, as in plans, are meant. */
export function dropCopies(blocks: readonly ElementContent[]): ElementContent[] {
  return blocks.filter((block, at) => {
    const before = blocks[at - 1];
    if (!isElement(block, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6') || !isElement(before)) return true;
    const text = textOf(block);
    return countWords(text) < MIN_WORDS || comparable(text) !== comparable(textOf(before));
  });
}
