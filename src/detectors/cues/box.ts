// From a telling detail to the box it belongs to: outward as long as everything around is of one piece.
import type { Block, Page } from '../../blocks/page';
import {
  childrenOf,
  closest,
  contains,
  controlsIn,
  linksIn,
  parentOf,
  subtree,
  textOf,
  wordCount,
} from '../../blocks/queries';
import { flatMapInSlices } from '../../blocks/slices';
import { isHeadingTag } from '../../blocks/tags';
import type { Signal } from '../../decide/types';
import { storyWordsIn } from './flow';
import { PRICE } from './offer';
import { setApart } from './set-apart';

/** A larger unit is a section of the page, not a box in it. */
const MOST_WORDS = 240;
/** Prose that asks for nothing and may still be part of a box: its line of description. */
const MOST_STORY_WORDS = 32;
/** Where the page itself draws a box around it, a longer one. */
const MOST_BOXED_WORDS = 60;
const BOXES: ReadonlySet<string> = new Set(['aside', 'form', 'blockquote', 'table', 'tbody', 'tr', 'td']);
const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);
/** Text beside the detail that needs no explanation: a heading, a note in small print. */
const LABEL_WORDS = 14;

/**
 * The largest block around `detail` that holds nothing of the story and nothing of another purpose.
 * @param ofOnePiece whether another child of a block on the way belongs to the same purpose.
 */
export function boxAround(page: Page, detail: Block, ofOnePiece: (child: Block) => boolean): Block {
  let at = detail;
  let drawn = false;
  for (;;) {
    const parent = parentOf(page, at);
    if (!parent || isFrameOfStory(page, parent)) return at;
    // A table in a cell is a box; the cell belongs to a larger one.
    if (at.tag === 'table' && parent.tag === 'td' && isLayout(page, parent)) return at;
    // What wraps a box that the page draws is that box.
    drawn ||= BOXES.has(at.tag);
    const most = drawn || BOXES.has(parent.tag) ? MOST_BOXED_WORDS : MOST_STORY_WORDS;
    if (wordCount(parent) > MOST_WORDS || storyWordsIn(page, parent) > most) return at;
    if (wordCount(parent) > wordCount(at)) {
      const others = [...childrenOf(page, parent)].filter((child) => child.id !== at.id);
      // Beside a caption stands the credit.
      if (parent.tag === 'figure' && others.some((child) => child.tag !== 'figcaption' && wordCount(child) > 0))
        return at;
      const form = controlsIn(page, parent).some(({ kind }) => kind === 'form' || kind === 'email');
      // Items of a list stand by themselves, however short.
      if (LISTS.has(parent.tag) && !others.every((child) => wordCount(child) === 0 || ofOnePiece(child))) return at;
      const described = isBoxLike(page, parent) || (wordCount(at) > 0 && at.linkedWords === wordCount(at));
      const belongs = (child: Block) => isTrim(page, child, form) || (described && isDescription(page, child));
      if (!others.every((child) => belongs(child) || ofOnePiece(child))) return at;
      if (isSection(page, parent)) return at;
    }
    at = parent;
  }
}

/** A cell of a table that holds more than a box. */
function isLayout(page: Page, cell: Block): boolean {
  const table = closest(page, cell, (block) => block.tag === 'table');
  return table !== undefined && (wordCount(table) > MOST_WORDS || storyWordsIn(page, table) > MOST_BOXED_WORDS);
}

/** Holds the headline or the whole story, so it can be no box. */
function isFrameOfStory(page: Page, block: Block): boolean {
  return contains(block, page.headline) || contains(block, page.article) || block.parent < 0;
}

/** Headings, labels, small print, pictures without a caption: what a box has around its point. */
function isTrim(page: Page, child: Block, form: boolean): boolean {
  if (subtree(page, child).some((inner) => inner.tag === 'figcaption' && wordCount(inner) > 0)) return false;
  if (wordCount(child) === 0) return true;
  if (isHeadingTag(child.tag)) return wordCount(child) <= MOST_STORY_WORDS;
  if (isButtons(page, child)) return true;
  // Below a form stands what the law wants there, with links.
  return (form || child.linkEnd === child.linkStart) && wordCount(child) <= LABEL_WORDS;
}

/** A few ways to act: amounts to give, “yes” and “later”. */
function isButtons(page: Page, child: Block): boolean {
  const links = linksIn(page, child);
  const acts = links.some((link) => link.button) || PRICE.test(textOf(page, child));
  return acts && links.length <= 4 && child.linkedWords === wordCount(child) && child.linkedWords <= links.length * 4;
}
/** Running text without a link: what a box says of its offer. */
function isDescription(page: Page, child: Block): boolean {
  return (
    child.linkEnd === child.linkStart &&
    wordCount(child) <= MOST_STORY_WORDS * 1.5 &&
    !subtree(page, child).some((inner) => inner.tag === 'figcaption')
  );
}

/** Has what boxes have and runs of paragraphs have not: a heading, a button, a field, an element of its own kind. */
function isBoxLike(page: Page, block: Block): boolean {
  if (BOXES.has(block.tag) || setApart(page, block) === 1 || controlsIn(page, block).length > 0) return true;
  if (linksIn(page, block).some((link) => link.button)) return true;
  return [...childrenOf(page, block)].some(
    (child) =>
      isHeadingTag(child.tag) || (child.ownWords > 0 && child.ownWords <= LABEL_WORDS && child.linkedWords === 0),
  );
}

/** A sibling with less running text than this is a box as well. */
const SECTION_WORDS = 60;

/** One of several sections of a story: its siblings are built alike and tell something. */
function isSection(page: Page, block: Block): boolean {
  if (storyWordsIn(page, block) === 0 || BOXES.has(block.tag)) return false;
  const parent = parentOf(page, block);
  if (!parent) return true;
  return [...childrenOf(page, parent)].some(
    (sibling) =>
      sibling.id !== block.id &&
      sibling.tag === block.tag &&
      sibling.name === block.name &&
      sibling.end - sibling.id > 2 &&
      storyWordsIn(page, sibling) >= SECTION_WORDS &&
      !linksIn(page, sibling).some((link) => link.button) &&
      controlsIn(page, sibling).length === 0,
  );
}

/** Boxes looked for between two yields. */
const BOXES_A_SLICE = 50;

/** The boxes around details, each once; yields between slices. */
export function* boxesAround(
  page: Page,
  details: readonly Block[],
  ofOnePiece: (child: Block) => boolean,
): Generator<undefined, Block[]> {
  return [
    ...new Set(yield* flatMapInSlices(details, BOXES_A_SLICE, (detail) => [boxAround(page, detail, ofOnePiece)])),
  ];
}

/** Signals of each box; yields between slices. */
export function signalsOfEach(
  boxes: readonly Block[],
  signalsOf: (box: Block) => readonly Signal[],
): Generator<undefined, Signal[]> {
  return flatMapInSlices(boxes, BOXES_A_SLICE, signalsOf);
}

/** The details among blocks in which one can be at all, each once and in the page's order. */
export function detailsOf(candidates: readonly Block[], isDetail: (block: Block) => boolean): Block[] {
  const ordered = [...new Set(candidates)].sort((a, b) => a.id - b.id);
  return ordered.filter((block) => !block.hidden && isDetail(block));
}
