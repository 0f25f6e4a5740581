// The state of a page's folds: decisions in, marks out. Reads everything first, then writes in one batch.
import type { BlockId } from '../blocks/page';
import type { Decision } from '../decide/types';
import { isInUse } from './in-use';
import { type ChipText, Marks } from './marks';
import { keepingScroll } from './scroll-anchor';

export interface Folding {
  /**
   * Brings the page in line with a scan's decisions. What the reader expanded or folded stays so.
   * @param how 'mark' only draws a line beside what would be folded.
   */
  apply(decisions: readonly Decision[], elements: readonly Element[], how?: 'fold' | 'mark'): void;
  /** Shows blocks of the last scan in place. */
  expand(blocks: readonly BlockId[]): void;
  /** Folds blocks again that the reader had expanded. */
  fold(blocks: readonly BlockId[]): void;
  /** Takes every mark off: the page is as it was. */
  clear(): void;
  /** The decisions as they stand in the page: guarded where the reader is using the block. */
  readonly decisions: readonly Decision[];
  /** It is to be seen: the reader expanded it, or it is only marked. */
  isOpen(block: BlockId): boolean;
  elementOf(block: BlockId): Element | undefined;
  /** Whether the element lies in a folded block, and so has no layout of its own. */
  hides(element: Element): boolean;
  /** The block that is folded into this element, if one is. */
  foldedAt(element: Element): BlockId | undefined;
  /** Elements of all copies of a block that are folded now, in document order; itself among them. */
  copiesOf(block: BlockId): Element[];
  /** How many blocks are folded now; what lies inside a folded block is not counted again. */
  readonly count: number;
}

/** @param chipFor words the chip, in the reader's language. @param changed is called after every write. */
export function createFolding(window: Window, chipFor: (decision: Decision) => ChipText, changed: () => void): Folding {
  const marks = new Marks();
  let decisions: readonly Decision[] = [];
  let elements: readonly Element[] = [];

  const outermost = () => decisions.filter((decision) => isFold(decision));
  const elementOf = (block: BlockId) => elements[block];

  function write(leaving: readonly Element[], change: () => void): void {
    if (leaving.length > 0) keepingScroll(window, leaving, change);
    else change();
    changed();
  }

  function apply(found: readonly Decision[], from: readonly Element[], how: 'fold' | 'mark' = 'fold'): void {
    elements = from;
    decisions = found.map((decision) => guardInUse(decision, from, marks));
    const wanted = new Map(outermost().flatMap((decision) => pair(from[decision.block], decision)));
    const stale = marks.elements.filter((element) => !wanted.has(element));
    const isFresh = (element: Element) => (how === 'mark' ? !marks.has(element) : marks.stateOf(element) !== 'open');
    const fresh = [...wanted].filter(([element]) => isFresh(element));
    const moving = [...stale, ...fresh.map(([element]) => element).filter((element) => !marks.has(element))];
    const chips = fresh.map(([element, decision]) => [element, chipFor(decision)] as const);
    write(moving, () => {
      marks.sweep(window.document);
      for (const element of stale) marks.clear(element);
      for (const [element, chip] of chips) {
        if (!element.isConnected) continue;
        if (how === 'fold') marks.fold(element, chip);
        else marks.mark(element);
      }
    });
  }

  function set(blocks: readonly BlockId[], change: (element: Element, decision: Decision) => void): void {
    const chosen = outermost().filter((decision) => blocks.includes(decision.block));
    const pairs = chosen.flatMap((decision) => pair(elementOf(decision.block), decision));
    write(
      pairs.map(([element]) => element),
      () => {
        for (const [element, decision] of pairs) change(element, decision);
      },
    );
  }

  return {
    apply,
    expand: (blocks) => set(blocks, (element) => marks.open(element)),
    fold: (blocks) => set(blocks, (element, decision) => marks.fold(element, chipFor(decision))),
    clear() {
      const marked = marks.elements;
      decisions = [];
      write(marked, () => {
        marks.sweep(window.document);
        for (const element of marked) marks.clear(element);
      });
    },
    get decisions() {
      return decisions;
    },
    isOpen: (block) => !isFolded(elementOf(block), marks),
    elementOf,
    hides: (element) => marks.hides(element),
    foldedAt(element) {
      if (marks.stateOf(element) !== 'folded') return undefined;
      return outermost().find((decision) => elementOf(decision.block) === element)?.block;
    },
    copiesOf(block) {
      const decision = decisions.find((one) => one.block === block);
      const copies = new Set([block, ...(decision?.signals.flatMap((signal) => signal.copies ?? []) ?? [])]);
      const found = outermost().filter((one) => copies.has(one.block) && isFolded(elementOf(one.block), marks));
      return found.flatMap((one) => elementOf(one.block) ?? []);
    },
    get count() {
      return outermost().filter((decision) => isFolded(elementOf(decision.block), marks)).length;
    },
  };
}

/** A fold of its own, not one inside another. */
function isFold(decision: Decision): boolean {
  return decision.action === 'collapse' && decision.within === undefined;
}

function isFolded(element: Element | undefined, marks: Marks): boolean {
  return element !== undefined && marks.stateOf(element) === 'folded';
}

function pair(element: Element | undefined, decision: Decision): [Element, Decision][] {
  return element?.isConnected ? [[element, decision]] : [];
}

/** A block that is folded already stays so; a new one waits until the reader has left it. */
function guardInUse(decision: Decision, elements: readonly Element[], marks: Marks): Decision {
  const element = elements[decision.block];
  if (!element || !isFold(decision) || marks.has(element) || !isInUse(element)) return decision;
  return { ...decision, action: 'keep', guard: 'inUse' };
}
