// Structural fingerprint of a block: its tags and what they hold, without text, bottom up.
// Runs of equal children count as one, so a list of three and a list of nine have the same shape
// (after Bar-Yossef and Rajagopalan, "Template detection via data mining", 2002).
import type { Block, Page } from '../blocks/page';
import { onceInSlices } from '../blocks/remembered';
import { HASH_SEED, mix, mixText } from './hash';

const BLOCKS_A_SLICE = 3000;

/** `shapes(page)[id]` is the shape of block `id`: equal numbers, equal structure. */
export const [shapes, shapesInSlices] = onceInSlices(function* (page: Page): Generator<undefined, Int32Array> {
  const result = new Int32Array(page.blocks.length);
  for (let id = page.blocks.length - 1; id >= 0; id -= 1) {
    if (id % BLOCKS_A_SLICE === 0) yield;
    const block = page.blocks[id];
    if (block) result[id] = shapeOf(page, block, result);
  }
  return result;
});

function shapeOf(page: Page, block: Block, known: Int32Array): number {
  let hash = mixText(HASH_SEED, block.tag);
  let previous = 0;
  for (let child = block.id + 1; child < block.end; child = page.blocks[child]?.end ?? block.end) {
    const shape = known[child] ?? 0;
    if (shape !== previous) hash = mix(hash, shape);
    previous = shape;
  }
  hash = mix(hash, some(block.linkStart, block.linkEnd) + 2 * some(block.imageStart, block.imageEnd));
  return mix(hash, some(block.controlStart, block.controlEnd) + 2 * Number(block.ownWords > 0));
}

function some(start: number, end: number): number {
  return end > start ? 1 : 0;
}
