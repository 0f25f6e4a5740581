// Page DOM -> plain, frozen data. The map from a block's id to its element stays with the caller.
import { attribute } from './attributes';
import { declaredBy } from './declared';
import type { Draft } from './draft';
import { gather } from './gather';
import { imageCandidates, layoutCandidates } from './layout-candidates';
import type { Measure } from './measure';
import { native } from './native';
import type { Page } from './page';
import { finish } from './slices';
import { findStory } from './story';

export interface Segmentation {
  readonly page: Page;
  /** `elements[id]` is the element of block `id`. */
  readonly elements: readonly Element[];
  /** Shadow roots and bodies of frames that were read too: the page's own changes do not tell of theirs. */
  readonly roots: readonly Node[];
}

/**
 * Segments a document in one go.
 * @param measure reads layout for a few candidates; without it no block has a `layout`.
 */
export function segment(document: Document, measure?: Measure): Segmentation {
  return finish(segmentInSlices(document, measure));
}

/** The same, yielding between slices of a few hundred nodes so that no task grows long. */
export function* segmentInSlices(document: Document, measure?: Measure): Generator<undefined, Segmentation> {
  // A page may take away all it has. Then it is read as one that holds nothing.
  const root = native(document, 'documentElement') ?? Document.prototype.createElement.call(document, 'p');
  const { draft, roots } = yield* gather(native(document, 'body') ?? root);
  yield;
  const declared = declaredBy(document);
  const story = findStory(draft, declared);
  yield;
  if (measure && story.kind === 'article') addLayout(draft, measure, layoutCandidates(draft, story));
  const page: Page = {
    url: native(document, 'URL'),
    title: declared.title,
    language: attribute(root, 'lang'),
    ...story,
    text: draft.text.join(''),
    words: Object.freeze(draft.words),
    blocks: Object.freeze(draft.blocks.map((block) => Object.freeze(block))),
    links: Object.freeze(draft.links),
    images: Object.freeze(draft.images),
    controls: Object.freeze(draft.controls),
  };
  return { page: Object.freeze(page), elements: draft.elements, roots };
}

function addLayout(draft: Draft, measure: Measure, candidates: readonly number[]): void {
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
