// The state of a page's folds: decisions in, marks out. Reads everything first, then writes in one batch.
import { native } from '../blocks/native';
import type { BlockId } from '../blocks/page';
import type { Category, Decision } from '../decide/types';
import { appearanceOf } from './appearance';
import { Effort } from './effort';
import { isInUse } from './in-use';
import { type ChipText, type MarkState, Marks } from './marks';
import { candidates, findRenewals } from './renewal';
import { createRooms } from './rooms';
import { keepingPixels, keepingScroll } from './scroll-anchor';
import { guardFought, guardInUse, isFold, uncovered } from './standing';

export interface Folding {
  /**
   * Brings the page in line with a scan's decisions. What the reader expanded or folded stays so.
   * @param how 'mark' only draws a line beside what would be folded.
   * @param asked by the reader, and so nothing keeps its room in view.
   */
  apply(decisions: readonly Decision[], elements: readonly Element[], how?: 'fold' | 'mark', asked?: boolean): void;
  /** Folds an element ahead of the first scan, which confirms it or takes it back. */
  foldEarly(element: Element, kind: Category, copies: number): void;
  /** Elements that were folded early, and which the last scan has not confirmed. */
  readonly unfolded: readonly Element[];
  /** Folds again, at once, what the page has drawn anew among `added` in place of a folded block. */
  renew(added: readonly Node[]): void;
  /** Whether somebody else has changed the mark of a block of ours. */
  isDisturbed(element: Element): boolean;
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
  /** Reads with those of the early folds open that hide these elements. In one task, so that nobody sees it. */
  shownWhile<Result>(elements: readonly Element[], read: () => Result): Result;
  /** The block that is folded into this element, if one is. */
  foldedAt(element: Element): BlockId | undefined;
  /** Elements of all copies of a block that are folded now, in document order; itself among them. */
  copiesOf(block: BlockId): Element[];
  /** How many blocks are folded now; what lies inside a folded block is not counted again. */
  readonly count: number;
}

/**
 * @param chipFor words the chip, in the reader's language. @param changed is called after every write.
 * @param restored the browser has put the page back to the pixel at which the reader left it.
 */
export function createFolding(
  window: Window,
  chipFor: (decision: Decision) => ChipText,
  changed: () => void,
  restored = false,
): Folding {
  const marks = new Marks();
  const effort = new Effort();
  /** What the folded elements look like, by which they are known when the page draws them anew. */
  const appearances = new WeakMap<Element, string>();
  const successors = new WeakMap<Element, Element>();
  /** What becomes of a block that the reader has done nothing with. */
  let unseen: MarkState = 'folded';
  let decisions: readonly Decision[] = [];
  let elements: Element[] = [];

  const outermost = () => decisions.filter((decision) => isFold(decision));
  /** Folded early; their blocks have no number yet, and count down from -1. */
  let early: Element[] = [];
  let unfolded: readonly Element[] = [];
  const elementOf = (block: BlockId) => (block < 0 ? early[-1 - block] : elements[block]);

  function write(leaving: readonly Element[], change: () => void): void {
    if (leaving.length > 0 && restored) keepingPixels(window, change);
    else if (leaving.length > 0) keepingScroll(window, leaving, change);
    else change();
    changed();
  }

  const rooms = createRooms(window, marks, write);

  /** The page has taken it out, or its mark off. */
  const isLost = (element: Element) => !native(element, 'isConnected') || marks.isDisturbed(element);
  const isNew = (element: Element) => !marks.has(element) || marks.isDisturbed(element);
  /** What stands in its place now: the page may have drawn it anew while it was judged. */
  function latest(element: Element): Element {
    const successor = native(element, 'isConnected') ? undefined : successors.get(element);
    return successor ? latest(successor) : element;
  }
  /** What the reader had made of it stays. */
  function put(element: Element, chip: ChipText, like = element, room?: string): void {
    marks.put(element, chip, marks.stateOf(like) ?? unseen, like, room);
    if (marks.roomOf(element) !== undefined) rooms.watch(element);
  }
  const nameOf = (element: Element) => appearances.get(element) ?? '';
  const folds = () => outermost().flatMap((decision) => pair(elementOf(decision.block), decision));

  function apply(
    found: readonly Decision[],
    from: readonly Element[],
    how: 'fold' | 'mark' = 'fold',
    asked = false,
  ): void {
    unseen = how === 'mark' ? 'marked' : 'folded';
    elements = [...from];
    for (const { block } of found) {
      const element = from[block];
      if (element) elements[block] = latest(element);
    }
    decisions = uncovered(found.map((decision) => guardInUse(decision, elements, marks)));
    for (const { block } of outermost()) {
      const element = elementOf(block);
      if (element) appearances.set(element, appearanceOf(element));
    }
    // What comes while nothing is lost is no answer to us.
    if (marks.elements.some(isLost))
      effort.spend(folds().flatMap(([element]) => (isNew(element) ? nameOf(element) : [])));
    decisions = decisions.map((decision) =>
      guardFought(decision, elements, (element) => effort.isGiven(nameOf(element))),
    );
    const wanted = new Map(folds());
    unfolded = early.filter((element) => !wanted.has(element));
    early = [];
    const stale = marks.elements.filter((element) => !wanted.has(element));
    const fresh = [...wanted].filter(([element]) => marks.stateOf(element) !== 'open' || marks.isDisturbed(element));
    const added = fresh.map(([element]) => element).filter(isNew);
    const chips = fresh.map(([element, decision]) => [element, chipFor(decision)] as const);
    const planned = rooms.plan(asked || how === 'mark' ? [] : added);
    write([...stale, ...added], () => {
      marks.sweep(window.document);
      for (const element of stale) marks.clear(element);
      for (const [element, chip] of chips) {
        if (native(element, 'isConnected') && !planned.has(element)) put(element, chip);
      }
      const chipOf = new Map(chips);
      planned.fold((element, room) => {
        const chip = chipOf.get(element);
        if (chip) put(element, chip, element, room);
      });
    });
    restored = false;
  }

  /** Nothing of it is painted yet that could jump, unless the memory came late. */
  function foldEarly(element: Element, category: Category, occurrences: number): void {
    const isInside = marks.elements.some((marked) => native(marked, 'contains').call(marked, element));
    if (isInside || isInUse(element)) return;
    early.push(element);
    appearances.set(element, appearanceOf(element));
    const reason = { key: 'remembered' as const };
    const block = -early.length;
    const signals = [{ block, detector: 'site-memory', category, strength: 1, reason }];
    const decision: Decision = { block, category, action: 'collapse', score: 1, signals, occurrences };
    decisions = [...decisions, decision];
    marks.put(element, chipFor(decision), 'folded');
    changed();
  }

  function renew(added: readonly Node[]): void {
    replaceLost(added);
    foldCopies(added);
  }

  /** Without a look at the layout: a box that was one line before the page drew it anew is one line again. */
  function replaceLost(added: readonly Node[]): void {
    const folded = outermost().flatMap((decision) => elementOf(decision.block) ?? []);
    // Some may never have been marked: the page was quicker than the judgement.
    const lost = folded.filter(isLost);
    if (lost.length === 0 || !effort.answers()) return;
    const renewals = findRenewals(lost, nameOf, added).filter(({ found }) => !isInUse(found));
    const allowed = effort.spend(
      renewals.map(({ appearance }) => appearance),
      effort.weight,
    );
    for (const { lost: old, found, appearance } of renewals) {
      const decision = outermost().find(({ block }) => elementOf(block) === old);
      if (!decision || !allowed.has(appearance)) continue;
      if (found !== old) successors.set(old, found);
      // It may itself have been drawn over before.
      successors.delete(found);
      if (decision.block < 0) early[-1 - decision.block] = found;
      else elements[decision.block] = found;
      appearances.set(found, appearance);
      put(found, chipFor(decision), old);
    }
    changed();
  }

  /** One more of what is folded already need not wait for the next scan, which judges it like everything else. */
  function foldCopies(added: readonly Node[]): void {
    if (unseen !== 'folded' || added.length === 0) return;
    const known = new Map<string, Decision>();
    for (const [element, decision] of folds()) {
      if (isFolded(element, marks)) known.set(nameOf(element), decision);
    }
    const tags = new Set(folds().map(([element]) => element.localName));
    const copies = [...candidates(known.size > 0 ? added : [], tags)].filter(
      (element) => !marks.has(element) && known.has(appearanceOf(element)) && !effort.isGiven(appearanceOf(element)),
    );
    if (copies.length === 0 || !effort.answers()) return;
    for (const element of copies) {
      const like = known.get(appearanceOf(element));
      if (like) foldEarly(element, like.category, like.occurrences);
    }
  }

  function shownWhile<Result>(hidden: readonly Element[], read: () => Result): Result {
    const around = folds().filter(
      ([element]) =>
        early.includes(element) &&
        marks.stateOf(element) === 'folded' &&
        hidden.some((inner) => native(element, 'contains').call(element, inner)),
    );
    for (const [element] of around) marks.open(element);
    try {
      return read();
    } finally {
      for (const [element, decision] of around) marks.fold(element, chipFor(decision));
    }
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
    foldEarly,
    get unfolded() {
      return unfolded;
    },
    renew,
    isDisturbed: (element) => marks.isDisturbed(element),
    expand: (blocks) => set(blocks, (element) => marks.open(element)),
    fold: (blocks) => set(blocks, (element, decision) => marks.fold(element, chipFor(decision))),
    clear() {
      const marked = marks.elements;
      decisions = [];
      elements = [];
      early = [];
      effort.reset();
      rooms.end();
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
    shownWhile,
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

function isFolded(element: Element | undefined, marks: Marks): boolean {
  return element !== undefined && marks.stateOf(element) === 'folded';
}

function pair(element: Element | undefined, decision: Decision): [Element, Decision][] {
  return element && native(element, 'isConnected') ? [[element, decision]] : [];
}
