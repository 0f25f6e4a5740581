// Folds that come by themselves while a reader looks on leave the block its room until it is out of view.
import { native } from '../blocks/native';
import type { Marks } from './marks';
import { rectOf } from './rect';
import { MOST_ROOM, planRooms, roomWords, type SeenBlock, UNSEEN } from './room-size';

export interface Rooms {
  /** Asked before anything is written: which of these, about to be folded, keep their room. */
  plan(elements: readonly Element[]): PlannedRooms;
  /** Watches over the room of an element that is folded with it: it is given up once it is out of view. */
  watch(element: Element): void;
  /** Watches over none any more. */
  end(): void;
}

export interface PlannedRooms {
  has(element: Element): boolean;
  /**
   * Folds those that it has, after all others: what the page's own margins make of it is made up for.
   * @param fold writes a mark, with a room in words (room-size.ts).
   */
  fold(fold: (element: Element, room: string) => void): void;
}

/** What folding may move in view as long as the page lives, as Chromium counts layout shifts. */
const BUDGET = 0.015;
/** Milliseconds without scrolling after which the page is at rest. */
const REST = 150;
/** A folded block's height and margins, in its own font size. */
const LINE = 3.6;

const IN_FLOW = ['block', 'flow-root', 'list-item', 'grid', 'flex', 'table'];

const OVER = ['absolute', 'fixed', 'sticky'];

const NONE: PlannedRooms = { has: () => false, fold() {} };

interface Block extends SeenBlock {
  readonly element: Element;
  readonly left: number;
  readonly right: number;
}

/** @param write changes the page around elements that lose their room, without moving what is in view. */
export function createRooms(
  window: Window,
  marks: Marks,
  write: (elements: readonly Element[], change: () => void) => void,
): Rooms {
  let budget = BUDGET;
  /** Out of view when the observer told of it last. */
  const away = new Set<Element>();
  let rest: ReturnType<typeof setTimeout> | undefined;

  function plan(elements: readonly Element[]): PlannedRooms {
    const { document, innerWidth: width, innerHeight: height } = window;
    if (elements.length === 0 || native(document, 'visibilityState') !== 'visible') return NONE;
    const inView = elements.filter((element) => isSeen(rectOf(element), width, height));
    const hanging = inView.filter(hangs);
    const flowing = inView.filter((element) => !hanging.includes(element));
    const { kept, spent } = planRooms(flowing.flatMap(blockIn), { width, height }, budget);
    budget -= spent;
    if (kept.length + hanging.length === 0) return NONE;
    const rooms = new Map([
      ...kept.map(({ element, top, bottom }) => [element, roomWords(bottom - top)] as const),
      ...hanging.map((element) => [element, UNSEEN] as const),
    ]);
    return {
      has: (element) => rooms.has(element),
      fold(fold) {
        const followers = kept.map(({ element }) => followerOf(element));
        // Not before the others are folded: what that moves is made up for by scrolling.
        const before = followers.map(edgeOf);
        for (const [element, room] of rooms) if (native(element, 'isConnected')) fold(element, room);
        const moved = followers.map((follower, at) => edgeOf(follower) - (before[at] ?? 0));
        for (const [at, { element, top, bottom }] of kept.entries()) {
          const above = kept.findLastIndex((other, index) => index < at && stands(other, kept[at]));
          // Rounded after the sum, so that the fractions of many blocks do not add up.
          const excess = Math.round(moved[at] ?? 0) - Math.round(moved[above] ?? 0);
          if (excess !== 0) marks.setRoom(element, roomWords(Math.max(1, bottom - top - excess)));
        }
      },
    };
  }

  function watch(element: Element): void {
    if (marks.roomOf(element) !== UNSEEN) {
      observer.observe(element);
      return;
    }
    // What hung over the page goes, and its line comes where the element stands: nothing travels there.
    window.requestAnimationFrame(() => window.requestAnimationFrame(() => give([element])));
  }

  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) away.delete(target);
      else if (native(target, 'isConnected')) away.add(target);
      else observer.unobserve(target);
    }
    if (away.size > 0 && rest === undefined) wait();
  });

  /** While the page is scrolled a change above the view would stop the scrolling. */
  function wait(): void {
    window.addEventListener('scroll', onScroll, { capture: true, passive: true });
    rest = setTimeout(release, REST);
  }

  function onScroll({ target }: Event): void {
    // A strip that scrolls by itself is none of the page's scrolling.
    const isAround = (element: Element) => target instanceof Node && native(target, 'contains').call(target, element);
    if (![...away].some(isAround)) return;
    clearTimeout(rest);
    rest = setTimeout(release, REST);
  }

  function release(): void {
    window.removeEventListener('scroll', onScroll, { capture: true });
    rest = undefined;
    const left = [...away];
    away.clear();
    for (const element of left) observer.unobserve(element);
    give(left);
  }

  function give(elements: readonly Element[]): void {
    const roomy = elements.filter((element) => marks.roomOf(element) !== undefined);
    if (roomy.length === 0) return;
    write(roomy, () => {
      for (const element of roomy) marks.setRoom(element, undefined);
    });
  }

  function end(): void {
    observer.disconnect();
    away.clear();
    clearTimeout(rest);
    rest = undefined;
    window.removeEventListener('scroll', onScroll, { capture: true });
  }

  return { plan, watch, end };
}

function isSeen({ top, bottom, left, right }: DOMRect, width: number, height: number): boolean {
  return bottom > 0 && top < height && right > 0 && left < width;
}

/** Whether the element is over the page, and not in its flow. */
function hangs(element: Element): boolean {
  if (OVER.includes(getComputedStyle(element).position)) return true;
  for (let at = native(element, 'parentElement'); at; at = native(at, 'parentElement')) {
    if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
  }
  return false;
}

/** None where the height moves nothing, or nothing that could be foreseen. */
function blockIn(element: Element): Block | [] {
  const { top, bottom, left, right } = rectOf(element);
  const style = getComputedStyle(element);
  const size = bottom - top;
  if (style.float !== 'none' || !IN_FLOW.includes(style.display) || size < 1 || size > MOST_ROOM) return [];
  const [above = 0, below = 0, font = 0] = [style.marginTop, style.marginBottom, style.fontSize].map(Number.parseFloat);
  return { element, top, bottom, left, right, gain: bottom - top + above + below - font * LINE };
}

interface Follower {
  readonly of: Element;
  readonly edge: 'top' | 'bottom';
}

/** What comes after an element in the page's flow, and moves as the element's height changes. */
function followerOf(element: Element): Follower {
  for (let at = native(element, 'nextElementSibling'); at; at = native(at, 'nextElementSibling')) {
    const { width, height } = rectOf(at);
    if (width + height > 0 && !OVER.includes(getComputedStyle(at).position)) {
      return { of: at, edge: 'top' };
    }
  }
  return { of: native(element, 'parentElement') ?? element, edge: 'bottom' };
}

function edgeOf({ of, edge }: Follower): number {
  return rectOf(of)[edge];
}

/** Whether one block stands above the other in the same column, so that it moves it. */
function stands(upper: Block, lower: Block | undefined): boolean {
  return lower !== undefined && upper.bottom <= lower.top + 1 && upper.left < lower.right && upper.right > lower.left;
}
