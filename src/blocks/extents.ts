// Where blocks and links stand in the text: known only once all of it is read, from the pieces that each took in.
import type { BlockDraft, Draft } from './draft';
import type { ReadText } from './running-text';

/** What a walk notes of the text's pieces, by their numbers. */
export interface Pieces {
  readonly blocks: PieceRange[];
  readonly links: PieceRange[];
  /** For each piece the innermost block around it, and whether a link. */
  readonly holders: number[];
  readonly linked: boolean[];
}

export interface PieceRange {
  readonly start: number;
  end: number;
}

type Extent = Pick<BlockDraft, 'wordStart' | 'wordEnd' | 'textStart' | 'textEnd'>;

/** Written between two yields. */
const BLOCKS_A_SLICE = 5000;
const NOTHING: PieceRange = { start: 0, end: 0 };

/** Completes the draft; yields between slices. */
export function* writeExtents(draft: Draft, read: ReadText, pieces: Pieces): Generator<undefined, void> {
  const { blocks, links } = draft;
  draft.text = read.text;
  draft.words = read.words;
  for (const [id, block] of blocks.entries()) {
    if (id % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    writeExtent(block, read, pieces.blocks[id] ?? NOTHING);
  }
  yield;
  for (const [at, link] of links.entries()) writeExtent(link, read, pieces.links[at] ?? NOTHING);
  yield;
  countWords(blocks, read.wordsBefore, pieces);
}

function writeExtent(
  extent: Extent,
  { wordsBefore, endBefore, startFrom }: ReadText,
  { start, end }: PieceRange,
): void {
  extent.wordStart = wordsBefore[start] ?? 0;
  extent.wordEnd = wordsBefore[end] ?? 0;
  extent.textEnd = endBefore[end] ?? 0;
  // Where nothing is said, all of it stands where the text before it ends.
  const begins = startFrom[start] ?? 0;
  extent.textStart = begins < extent.textEnd ? begins : (endBefore[start] ?? 0);
}

/** Words of each block's own, and those of them that are linked, with the linked ones of what is inside. */
function countWords(blocks: readonly BlockDraft[], wordsBefore: Int32Array, { holders, linked }: Pieces): void {
  for (let piece = 0; piece < holders.length; piece += 1) {
    const count = (wordsBefore[piece + 1] ?? 0) - (wordsBefore[piece] ?? 0);
    const holder = count > 0 ? blocks[holders[piece] ?? 0] : undefined;
    if (!holder) continue;
    holder.ownWords += count;
    if (linked[piece]) holder.linkedWords += count;
  }
  // What is inside comes behind.
  for (let id = blocks.length - 1; id > 0; id -= 1) {
    const block = blocks[id];
    const parent = block && blocks[block.parent];
    if (parent) parent.linkedWords += block.linkedWords;
  }
}
