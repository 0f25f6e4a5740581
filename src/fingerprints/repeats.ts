// The units of a page that occur more than once: a whole box, not each of its lines.

import type { Block, BlockId, Page } from '../blocks/page';
import { parentOf, subtree, wordCount } from '../blocks/queries';
import { onceInSlices } from '../blocks/remembered';
import { isProse } from '../blocks/story';
import { nearDuplicatesInSlices, type Threshold } from './near-duplicates';
import { shapesInSlices } from './shape';
import { shingles } from './shingles';

/** A shorter text recurs by chance. */
const FEWEST_WORDS = 3;
/** A longer one is a section, not a box; a page that repeats a section repeats its paragraphs too. */
const MOST_WORDS = 150;
/** Raising it asks copies to agree in more of their words, */
const ALIKE = 0.6;
/** and this those that are built alike: a box whose wording is tested in variants keeps its build. */
const ALIKE_IN_SHAPE = 0.45;
/** A paragraph is said elsewhere when this share of its shingles stands in another copy. */
const SAID_ELSEWHERE = 0.6;

/**
 * Blocks that repeat, outermost units first-come: each list holds the copies of one unit in document
 * order. No list's members lie inside another list's. A unit that would take in a paragraph which
 * only one copy has is passed over in favour of what is inside it.
 */
export const [repeats, findRepeats] = onceInSlices(find);

function* find(page: Page): Generator<undefined, readonly (readonly BlockId[])[]> {
  const shape = yield* shapesInSlices(page);
  const threshold: Threshold = (a, b) => (shape[a] === shape[b] ? ALIKE_IN_SHAPE : ALIKE);
  yield;
  const alike = yield* nearDuplicatesInSlices(page, candidates(page), threshold);
  const groups: BlockId[][] = [];
  for (const group of alike) {
    groups.push(climbTogether(page, withoutNested(page, group)));
    yield;
  }
  groups.sort((a, b) => size(page, b) - size(page, a));
  const taken: BlockId[][] = [];
  const covered = new Uint8Array(page.blocks.length);
  for (const group of groups) {
    yield;
    const free = group.filter((id) => covered[id] === 0);
    if (free.length < 2 || holdsSoleProse(page, free)) continue;
    taken.push(free);
    for (const id of free) covered.fill(1, id, page.blocks[id]?.end);
  }
  return taken;
}

/** The innermost block of every distinct run of words; blocks around it with the same words are reached by climbing. */
function candidates(page: Page): BlockId[] {
  const wrappers = new Set<BlockId>();
  for (const block of page.blocks) {
    const parent = parentOf(page, block);
    if (parent && wordCount(parent) === wordCount(block)) wrappers.add(parent.id);
  }
  return page.blocks.filter((block) => !wrappers.has(block.id) && isBoxSized(block)).map((block) => block.id);
}

function isBoxSized(block: Block): boolean {
  const words = wordCount(block);
  return words >= FEWEST_WORDS && words <= MOST_WORDS && !block.hidden;
}

/** Ids ascend, so what is nested comes right behind what it is nested in. */
function withoutNested(page: Page, group: readonly BlockId[]): BlockId[] {
  let end = 0;
  return group.filter((id) => {
    if (id < end) return false;
    end = page.blocks[id]?.end ?? end;
    return true;
  });
}

/** Moves all copies outward while each one's parent adds no word and all parents hold equally many images. */
function climbTogether(page: Page, group: readonly BlockId[]): BlockId[] {
  let at = group.flatMap((id) => page.blocks[id] ?? []);
  for (;;) {
    const parents = at.flatMap((block) => parentOf(page, block) ?? []);
    const sameWords =
      parents.length === at.length && parents.every((parent, i) => wordCount(parent) === wordCount(at[i] ?? parent));
    const images = new Set(parents.map((parent) => parent.imageEnd - parent.imageStart));
    const distinct = new Set(parents).size === parents.length;
    if (!sameWords || images.size > 1 || !distinct) return at.map((block) => block.id);
    at = parents;
  }
}

/** Some copy has a paragraph that no other copy has. */
function holdsSoleProse(page: Page, group: readonly BlockId[]): boolean {
  const blocks = group.flatMap((id) => page.blocks[id] ?? []);
  const holders = new Map<number, number>();
  for (const block of blocks) {
    for (const shingle of shinglesOf(page, block)) holders.set(shingle, (holders.get(shingle) ?? 0) + 1);
  }
  const saidElsewhere = (inner: Block): boolean => {
    const own = [...shinglesOf(page, inner)];
    return own.filter((shingle) => (holders.get(shingle) ?? 0) > 1).length >= own.length * SAID_ELSEWHERE;
  };
  return blocks.some((block) => subtree(page, block).some((inner) => isProse(inner) && !saidElsewhere(inner)));
}

function shinglesOf(page: Page, block: Block): ReadonlySet<number> {
  return shingles(page).of(block.wordStart, block.wordEnd);
}

function size(page: Page, group: readonly BlockId[]): number {
  return Math.max(...group.map((id) => (page.blocks[id] ? wordCount(page.blocks[id]) : 0)));
}
