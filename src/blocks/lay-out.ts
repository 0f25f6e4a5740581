// Adds to what was read of an article what its style sheets make of a few blocks and images.
import type { Draft } from './draft';
import { imageCandidates, layoutCandidates } from './layout-candidates';
import type { Measure } from './measure';
import type { Story } from './story';

/** Changes the draft. On a page that is no article nothing is folded, and nothing asked. */
export function layOut({ draft, story }: { readonly draft: Draft; readonly story: Story }, measure: Measure): void {
  if (story.kind !== 'article') return;
  const candidates = layoutCandidates(draft, story);
  const elementsOf = (ids: readonly number[], from: readonly Element[]) => ids.flatMap((id) => from[id] ?? []);
  const images = imageCandidates(draft, candidates);
  const layouts = measure.blocks(elementsOf(candidates, draft.elements));
  const boxes = measure.images(elementsOf(images, draft.imageElements));
  candidates.forEach((id, i) => {
    const block = draft.blocks[id];
    const layout = layouts[i];
    if (block && layout) block.layout = layout;
  });
  images.forEach((id, i) => {
    const image = draft.images[id];
    const box = boxes[i];
    if (!image || !box) return;
    image.width = Math.round(box.width) || image.width;
    image.height = Math.round(box.height) || image.height;
    if (image.kind === 'empty' && box.painted) image.kind = 'background';
  });
}
