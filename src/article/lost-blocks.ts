// Puts back what Readability lost of the story: paragraphs and tables between those it kept, and the opening above them.
import { BLOCK_MARK } from './marks';
import { isNamedApart } from './names-apart';
import { STATED, type Statement } from './stated';
import { countWords } from './words';

const BLOCKS = 'p, div, section, article, table, h2, h3, h4, h5, h6';
/** What stands inside one of these comes and goes with it. */
const WHOLES = 'ul, ol, table, blockquote, figure, dl, pre, details';
/** Shorter ones are labels. */
const MIN_WORDS = 15;
/** 0..1 */
const MAX_LINKED = 0.3;
const SENTENCE_END = /[.!?…:。！？]["'”’»)\]]*$/;

/** Numbers the blocks of the clone, so that what is kept of them can be told later. */
export function markBlocks(clone: Document): void {
  let number = 0;
  for (const block of clone.querySelectorAll(BLOCKS))
    if (ownText(block)) block.setAttribute(BLOCK_MARK, String(++number));
}

/** The number of the last block before this element. */
export function numberBefore(clone: Document, element: Element | null): number {
  if (!element) return Number.POSITIVE_INFINITY;
  let number = 0;
  for (const block of clone.querySelectorAll(`[${BLOCK_MARK}]`)) {
    if (block !== element && !(block.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) break;
    number = numberOf(block);
  }
  return number;
}

/** Changes `root`; what it takes from `story` it copies. `opening`: the number of the title's own heading. */
export function restoreLost(root: Element, story: Element, opening: number, statement?: Statement): void {
  const kept = new Map(Array.from(root.querySelectorAll(`[${BLOCK_MARK}]`), (block) => [numberOf(block), block]));
  const numbers = [...kept].filter(([, block]) => wordsOf(block) >= MIN_WORDS).map(([number]) => number);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return;
  // Of boxes that hold one paragraph Readability makes that paragraph, and the number is gone.
  const text = squeezed(root);
  let before: Element | undefined;
  for (const block of story.querySelectorAll(`[${BLOCK_MARK}]`)) {
    const number = numberOf(block);
    const known = kept.get(number);
    if (known) before = known;
    else {
      const isWithin = number < last && (number > first || number > opening) && isStory(block);
      // What the text holds is looked for last: that takes as long as the text is.
      if ((isWithin || isStated(block, statement)) && isLost(block, text)) before = restore(block, root, before);
    }
  }
}

function restore(block: Element, root: Element, before: Element | undefined): Element | undefined {
  const copy = block.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll(`[${BLOCK_MARK}]`)) inner.removeAttribute(BLOCK_MARK);
  const place = before && outermost(before, root);
  if (place) place.after(copy);
  else root.prepend(copy);
  return copy;
}

function isLost(block: Element, text: string): boolean {
  if (block.parentElement?.closest(`${WHOLES}, a`) || block.querySelector(`[${BLOCK_MARK}]`)) return false;
  if (!/^(?:p|div|section|table)$/.test(block.localName)) return false;
  return wordsOf(block) >= MIN_WORDS && !text.includes(squeezed(block));
}

function isStated(block: Element, statement: Statement | undefined): boolean {
  return statement !== undefined && statement.holds(block.textContent ?? '') >= STATED;
}

function isStory(block: Element): boolean {
  if (block.localName !== 'table' && !SENTENCE_END.test(block.textContent?.trim() ?? '')) return false;
  const linked = Array.from(block.querySelectorAll('a'), wordsOf).reduce((sum, each) => sum + each, 0);
  return linked < wordsOf(block) * MAX_LINKED && !isOther(block);
}

function isOther(block: Element): boolean {
  for (let at: Element | null = block; at; at = at.parentElement) if (isNamedApart(at)) return true;
  return false;
}

/** The box around the block that stands whole in the flow. */
function outermost(block: Element, root: Element): Element {
  let place = block;
  for (let at = block.parentElement; at && at !== root; at = at.parentElement) if (at.matches(WHOLES)) place = at;
  return place;
}

function ownText(block: Element): boolean {
  if (block.localName === 'table') return true;
  return Array.from(block.childNodes).some((node) => node.nodeType === 3 && node.nodeValue?.trim()) || isRun(block);
}

/** Nothing but inline elements, with words among them. */
function isRun(block: Element): boolean {
  return block.childElementCount > 0 && !block.querySelector(`${BLOCKS}, ul, ol, dl`) && wordsOf(block) > 0;
}

function numberOf(block: Element): number {
  return Number(block.getAttribute(BLOCK_MARK));
}

function wordsOf(block: Element): number {
  return countWords(block.textContent ?? '');
}

function squeezed(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}
