// Layout of what is folded cannot be read: it has none. What it was before is what counts.

import type { ImageLayout, Measure } from './measure';
import type { Layout } from './page';

/** Reads with what hides these elements away for the time of the reading. */
export type ShownWhile = <Result>(elements: readonly Element[], read: () => Result) => Result;

/**
 * Reads through `measure`, except below elements that `isFolded` names: those get their last known layout. Where none is
 * known, since they were folded before the page was first read, they are shown for the reading.
 */
export function rememberedMeasure(
  measure: Measure,
  isFolded: (element: Element) => boolean,
  shownWhile: ShownWhile,
): Measure {
  const blocks = new WeakMap<Element, Layout>();
  const images = new WeakMap<Element, ImageLayout>();
  const shownFor =
    <T>(readAll: (elements: readonly Element[]) => T[]) =>
    (elements: readonly Element[]) => {
      const hidden = elements.filter(isFolded);
      return hidden.length > 0 ? shownWhile(hidden, () => readAll(elements)) : readAll(elements);
    };
  return {
    blocks: (elements) => read(elements, blocks, isFolded, shownFor(measure.blocks)),
    images: (elements) => read(elements, images, isFolded, shownFor(measure.images)),
  };
}

function read<T>(
  elements: readonly Element[],
  known: WeakMap<Element, T>,
  isFolded: (element: Element) => boolean,
  measure: (elements: readonly Element[]) => T[],
): T[] {
  const unknown = elements.filter((element) => !(known.has(element) && isFolded(element)));
  measure(unknown).forEach((layout, i) => {
    const element = unknown[i];
    if (element) known.set(element, layout);
  });
  return elements.flatMap((element) => known.get(element) ?? []);
}
