// Which of the blocks that fold at once in view keep their room, so that nothing a reader sees moves by much.

/** A block in the window, in CSS pixels from its top. */
export interface SeenBlock {
  readonly top: number;
  readonly bottom: number;
  /** How much lower it is once it is one line; negative where the line is the higher one. */
  readonly gain: number;
}

export interface View {
  readonly width: number;
  readonly height: number;
}

export interface Plan<Block> {
  /** From the highest down. */
  readonly kept: readonly Block[];
  /** As the Layout Instability API counts it: the share of the view that moves, times how far, by the view's longer side. */
  readonly spent: number;
}

/** From the lowest up, since what stands low moves least: folds as many at once as `budget` allows; the rest is kept. */
export function planRooms<Block extends SeenBlock>(blocks: readonly Block[], view: View, budget: number): Plan<Block> {
  const kept: Block[] = [];
  let moved = 0;
  let spent = 0;
  for (const block of [...blocks].sort((one, other) => other.bottom - one.bottom)) {
    const far = moved + Math.abs(block.gain);
    const from = Math.max(0, Math.min(block.bottom, block.bottom - block.gain));
    const share = Math.max(0, view.height - from) / view.height;
    const shift = (share * far) / Math.max(view.width, view.height);
    if (shift > budget) {
      kept.push(block);
      continue;
    }
    moved = far;
    spent = shift;
  }
  return { kept: kept.reverse(), spent };
}

/** Sizes that the style sheet knows, in CSS pixels. */
const STEPS = [2048, 1024, 512, 256, 128, 64, 32, 16, 8, 4, 2, 1];
/** More cannot be said. */
export const MOST_ROOM = 4095;

/** "128 32 4" for 164: an attribute's words that add up, since the page's content policy may refuse a style. */
export function roomWords(pixels: number): string {
  let left = Math.max(0, Math.min(Math.round(pixels), MOST_ROOM));
  const words: number[] = [];
  for (const step of STEPS) {
    if (left < step) continue;
    words.push(step);
    left -= step;
  }
  return words.join(' ');
}

/** In the place of such words: the block has no room of its own, and its line is not to be seen yet. */
export const UNSEEN = 'none';
