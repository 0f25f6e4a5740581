// Layout of what is folded cannot be read: it has none. What it was before is what counts.

import type { ImageLayout, Measure } from './measure';
import type { Layout } from './page';

/** Reads through `measure`, except below elements that `isFolded` names: those get their last known layout. */
export function rememberedMeasure(measure: Measure, isFolded: (element: Element) => boolean): Measure {
  const blocks = new WeakMap<Element, Layout>();
  const images = new WeakMap<Element, ImageLayout>();
  return {
    blocks: (elements) => read(elements, blocks, isFolded, measure.blocks),
    images: (elements) => read(elements, images, isFolded, measure.images),
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
