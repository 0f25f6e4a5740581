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

/** A page that was walked, before anything was asked of its layout. */
export interface Survey extends Pick<Page, 'url' | 'title' | 'language'> {
  readonly draft: Draft;
  readonly story: Story;
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
  const survey = yield* surveyInSlices(document);
  yield;
  if (measure) layOut(survey, measure);
  return segmentationOf(survey);
}

/** The first half: whether a page holds a story is known before its layout is asked for. */
export function* surveyInSlices(document: Document): Generator<undefined, Survey> {
  // A page may take away all it has. Then it is read as one that holds nothing.
  const root = native(document, 'documentElement') ?? Document.prototype.createElement.call(document, 'p');
  const { draft, roots } = yield* gather(native(document, 'body') ?? root);
  yield;
  const declared = declaredBy(document);
  yield;
  const story = yield* findStory(draft, declared);
  const { title } = declared;
  return { url: native(document, 'URL'), title, language: attribute(root, 'lang'), draft, story, roots };
}

/** Freezes what was read. */
export function segmentationOf({ url, title, language, draft, story, roots }: Survey): Segmentation {
  const page: Page = {
    url,
    title,
    language,
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
