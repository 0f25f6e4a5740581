// Page DOM -> plain, frozen data. The map from a block's id to its element stays with the caller.
import { attribute } from './attributes';
import { declaredBy } from './declared';
import type { Draft } from './draft';
import { gather } from './gather';
import { layOut } from './lay-out';
import type { Measure } from './measure';
import { native } from './native';
import type { Page } from './page';
import { finish } from './slices';
import { findStory, type Story } from './story';

export interface Segmentation {
  readonly page: Page;
  /** `elements[id]` is the element of block `id`. */
  readonly elements: readonly Element[];
  /** Shadow roots and bodies of frames that were read too: the page's own changes do not tell of theirs. */
  readonly roots: readonly Node[];
}

/** A page that was read, before anything was asked of its layout. */
export interface Reading {
  readonly document: Document;
  readonly draft: Draft;
  readonly story: Story;
  readonly title: string;
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
  const reading = yield* readInSlices(document);
  yield;
  if (measure) layOut(reading, measure);
  return segmentationOf(reading);
}

/** The first half: whether a page holds a story is known before its layout is asked for. */
export function* readInSlices(document: Document): Generator<undefined, Reading> {
  const { draft, roots } = yield* gather(native(document, 'body') ?? native(document, 'documentElement'));
  yield;
  const declared = declaredBy(document);
  const story = yield* findStory(draft, declared);
  return { document, draft, story, title: declared.title, roots };
}

/** Freezes what was read. */
export function segmentationOf({ document, draft, story, title, roots }: Reading): Segmentation {
  const page: Page = {
    url: native(document, 'URL'),
    title,
    language: attribute(native(document, 'documentElement'), 'lang'),
    ...story,
    text: draft.text,
    words: Object.freeze(draft.words),
    blocks: Object.freeze(draft.blocks.map((block) => Object.freeze(block))),
    links: Object.freeze(draft.links),
    images: Object.freeze(draft.images),
    controls: Object.freeze(draft.controls),
  };
  return { page: Object.freeze(page), elements: draft.elements, roots };
}
