// What the reader has decided about single blocks of this page.
import type { BlockId } from '../../src/blocks/page';

export type Ruling = 'fold' | 'show';

export interface Rulings {
  /** Decides about the block of an element. Answers how that is taken back. */
  rule(element: Element, ruling: Ruling): () => void;
  /** What is decided about the blocks of a scan. */
  among(elements: readonly Element[]): ReadonlyMap<BlockId, Ruling>;
}

/** @param changed is called after each decision. */
export function createRulings(changed: () => void): Rulings {
  const rulings = new Map<Element, Ruling>();

  function set(element: Element, ruling: Ruling | undefined): void {
    if (ruling) rulings.set(element, ruling);
    else rulings.delete(element);
    changed();
  }

  return {
    rule(element, ruling) {
      const before = rulings.get(element);
      set(element, ruling);
      return () => set(element, before);
    },
    among(elements) {
      const found = new Map<BlockId, Ruling>();
      if (rulings.size === 0) return found;
      for (const [block, element] of elements.entries()) {
        const ruling = rulings.get(element);
        if (ruling) found.set(block, ruling);
      }
      return found;
    },
  };
}
