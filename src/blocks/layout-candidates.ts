// Chooses the few blocks whose layout is worth reading: reading it for all costs more than the rest of the scan.
import type { BlockDraft, Draft } from './draft';
import type { BlockId } from './page';
import type { Story } from './story';

/** The most blocks, and the most images, that one scan asks the layout of. */
export const MOST_CANDIDATES = 200;

/** Fewer images than this are no strip. */
const STRIP_IMAGES = 4;
/** A strip of images holds hardly any text of its own. */
const STRIP_WORDS = 60;
/** A bar above the story is a line, not a section. */
const BAR_WORDS = 60;

/** Ids of the blocks to measure, in document order. */
export function layoutCandidates(draft: Draft, story: Story): BlockId[] {
  const chosen: BlockId[] = [];
  for (const block of draft.blocks) {
    if (chosen.length === MOST_CANDIDATES) break;
    if (!block.hidden && (isStrip(block) || isAboveStory(block, story) || mayHang(draft, block, story)))
      chosen.push(block.id);
  }
  return chosen;
}

/** Ids of the images inside strips. */
export function imageCandidates(draft: Draft, blocks: readonly BlockId[]): number[] {
  const chosen = new Set<number>();
  for (const id of blocks) {
    const block = draft.blocks[id];
    if (!block || !isStrip(block)) continue;
    for (let image = block.imageStart; image < block.imageEnd && chosen.size < MOST_CANDIDATES; image += 1) {
      chosen.add(image);
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

function isStrip(block: BlockDraft): boolean {
  const words = block.wordEnd - block.wordStart;
  return block.imageEnd - block.imageStart >= STRIP_IMAGES && words <= STRIP_WORDS;
}

/** An overlay is as much as a bar or a card. */
const OVERLAY_WORDS = 120;

/** Bars and pop-ups hang outside the story, as outermost blocks of their own. */
function mayHang(draft: Draft, block: BlockDraft, story: Story): boolean {
  const words = block.wordEnd - block.wordStart;
  const small =
    words > 2 && words <= OVERLAY_WORDS && block.linkEnd + block.controlEnd > block.linkStart + block.controlStart;
  if (!small) return false;
  const parent = draft.blocks[block.parent];
  // The largest that is small enough: what hangs does so as a whole.
  const larger = parent !== undefined && parent.wordEnd - parent.wordStart > OVERLAY_WORDS;
  return (
    (larger || block.parent <= 0) &&
    (block.end <= story.article || block.id >= (draft.blocks[story.article]?.end ?? 0) || parent?.id === story.article)
  );
}

function isAboveStory(block: BlockDraft, story: Story): boolean {
  if (story.headline >= 0 && block.end > story.headline) return false;
  const words = block.wordEnd - block.wordStart;
  return words > 0 && words <= BAR_WORDS && block.linkEnd > block.linkStart && block.linkEnd - block.linkStart <= 3;
}
