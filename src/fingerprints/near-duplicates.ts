// Groups of blocks that say the same, or nearly: exact copies by hash, the rest by shared shingles.
import type { Block, BlockId, Page } from '../blocks/page';
import { finish } from '../blocks/slices';
import { resemblance, type Shingles, shinglesInSlices } from './shingles';

/** A shingle that stands in more distinct texts than this is a phrase of the language or the site, not evidence. */
const COMMON = 40;

/** With more distinct texts than this only exact copies are looked for: a long thread must not hold up its page. */
const MOST_TEXTS = 600;

/**
 * 0..1: no threshold is lower. To reach it, so much of a text has to stand on the page a second time: at most the rest of
 * its shingles are its own. And the smaller of two texts has to have so many shingles as a share of the larger's.
 */
const LEAST_THRESHOLD = 0.25;

/** Work between two yields: about a millisecond. */
const TEXTS_A_SLICE = 50;
const PAIRS_A_SLICE = 100;

/** How much two blocks must resemble each other, 0..1, to count as the same. */
export type Threshold = (a: BlockId, b: BlockId) => number;

/**
 * Groups candidates whose resemblance with another member reaches the threshold for that pair.
 * Only groups of two and more are returned; ids ascend within a group, groups by their first id.
 * Cost grows with the candidates' words, not with their pairs: only texts that share a shingle are compared.
 */
export function nearDuplicates(page: Page, candidates: readonly BlockId[], threshold: Threshold): BlockId[][] {
  return finish(nearDuplicatesInSlices(page, candidates, threshold));
}

/** The same, yielding between slices. */
export function* nearDuplicatesInSlices(
  page: Page,
  candidates: readonly BlockId[],
  threshold: Threshold,
): Generator<undefined, BlockId[][]> {
  const known = yield* shinglesInSlices(page);
  const exact = yield* distinctTexts(page, known, candidates);
  const comparable = exact.filter((blocks) => recurs(page, known, blocks));
  const compared = new Set(comparable.length > 1 && comparable.length <= MOST_TEXTS ? comparable : []);
  const texts: Text[] = [];
  for (const blocks of exact) {
    texts.push({ blocks, shingles: compared.has(blocks) ? shinglesOf(page, known, blocks) : NONE });
    if (texts.length % TEXTS_A_SLICE === 0) yield;
  }
  const root = texts.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] ?? at;
    return at;
  };
  let pairs = 0;
  for (const [a, b] of pairsThatShare(texts, known)) {
    pairs += 1;
    if (pairs % PAIRS_A_SLICE === 0) yield;
    if (find(a) === find(b)) continue;
    const [first, second] = [texts[a], texts[b]];
    if (first && second && areAlike(first, second, threshold)) root[find(b)] = find(a);
  }
  const groups = new Map<number, BlockId[]>();
  texts.forEach((text, i) => {
    const group = groups.get(find(i));
    if (group) group.push(...text.blocks);
    else groups.set(find(i), [...text.blocks]);
  });
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.sort((a, b) => a - b))
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function areAlike(a: Text, b: Text, threshold: Threshold): boolean {
  return resemblance(a.shingles, b.shingles) >= threshold(a.blocks[0] ?? 0, b.blocks[0] ?? 0);
}

interface Text {
  readonly blocks: BlockId[];
  readonly shingles: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

function shinglesOf(page: Page, known: Shingles, [first = 0]: readonly BlockId[]): ReadonlySet<number> {
  const block = page.blocks[first];
  return block ? known.of(block.wordStart, block.wordEnd) : NONE;
}

/** Enough of the text stands somewhere else that it can be like another. */
function recurs(page: Page, known: Shingles, [first = 0]: readonly BlockId[]): boolean {
  const block = page.blocks[first];
  if (!block) return false;
  const { wordStart, wordEnd } = block;
  return known.recurring(wordStart, wordEnd) >= (wordEnd - wordStart - 1) * LEAST_THRESHOLD;
}

/** Blocks by their exact words. */
function* distinctTexts(
  page: Page,
  known: Shingles,
  candidates: readonly BlockId[],
): Generator<undefined, BlockId[][]> {
  const byHash = new Map<number, BlockId[]>();
  for (const [i, id] of candidates.entries()) {
    if (i % TEXTS_A_SLICE === 0) yield;
    const block = page.blocks[id];
    if (!block || block.wordEnd === block.wordStart) continue;
    let key = known.hash(block.wordStart, block.wordEnd);
    // A page could be written so that other words have the same hash.
    while (!sayTheSame(page, known, byHash.get(key)?.[0], block)) key += 1;
    const same = byHash.get(key);
    if (same) same.push(id);
    else byHash.set(key, [id]);
  }
  return [...byHash.values()];
}

function sayTheSame(page: Page, known: Shingles, other: BlockId | undefined, { wordStart, wordEnd }: Block): boolean {
  const first = other === undefined ? undefined : page.blocks[other];
  if (!first) return true;
  const length = wordEnd - wordStart;
  return first.wordEnd - first.wordStart === length && known.areEqual(first.wordStart, wordStart, length);
}

/** No text is like one of which it is a small part. */
function* pairsThatShare(texts: readonly Text[], known: Shingles): Generator<readonly [number, number]> {
  const sizes = texts.map((text) => text.shingles.size);
  const holders = new Map<number, number[]>();
  texts.forEach((text, i) => {
    for (const shingle of text.shingles) {
      if (!known.recurs(shingle)) continue;
      const list = holders.get(shingle);
      if (list) list.push(i);
      else holders.set(shingle, [i]);
    }
  });
  const seen = new Set<number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (const a of list) {
      for (const b of list) {
        const key = a * texts.length + b;
        if (a >= b || !areOfOneSize(sizes[a] ?? 0, sizes[b] ?? 0) || seen.has(key)) continue;
        seen.add(key);
        yield [a, b];
      }
    }
  }
}

/** Resemblance is at most the ratio of the sizes. */
function areOfOneSize(a: number, b: number): boolean {
  return Math.min(a, b) >= Math.max(a, b) * LEAST_THRESHOLD;
}
