// Repairs pages whose every block is nested one level deeper than the one before: some content farms wrap "the rest of
// the story" again after each insertion. Readability scores only five levels up, so of such a page it sees a slice.
import { moveApart } from './move-apart';

/** Steps that make a stair. Ordinary pages nest header, column and body, which is three or four. */
const MIN_STEPS = 6;

/** Levels between two steps; a longer gap means that the upper one is the page's frame. */
const MAX_GAP = 3;

/** Characters of unlinked text beside the deeper wrapper that make a wrapper a step. */
const MIN_OWN_TEXT = 40;

/** Share of a stair's text in one step. Where one level holds most of it, that is the body, and Readability finds it. */
const MAX_SHARE = 0.5;

/** Replies to replies are a stair as well, and not the story. */
const DISCUSSION = /comment|repl(?:y|ies)|thread|discuss/i;
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Text in these is never the story's. */
const APART = new Set(
  'aside button footer form header nav noscript option script select style template textarea title'.split(' '),
);

interface Level {
  readonly element: Element;
  readonly text: number;
  readonly linked: number;
  /** Unlinked characters beside the deeper level. */
  readonly own: number;
  /** Enough of them to be a step, and more than there are in links. */
  readonly step: boolean;
  /** Steps from here down, this one included. */
  readonly steps: number;
  readonly deeper: Level | undefined;
}

/** Moves the content of each stair up to the level where it begins. Changes the clone. */
export function flattenStairs(clone: Document): void {
  const body = clone.body;
  if (!body) return;
  const elements = [body, ...body.querySelectorAll('*')];
  const levels = new Map<Element, Level>();
  for (const element of elements.toReversed()) levels.set(element, measure(element, levels));
  for (const element of elements) {
    const level = levels.get(element);
    if (!level || !beginsStair(level)) continue;
    const steps = stepsBelow(level);
    for (const step of steps) levels.delete(step);
    flatten(steps);
  }
}

function stepsBelow(top: Level): Element[] {
  const steps: Element[] = [];
  for (let level = top.deeper; level; level = level.deeper) steps.push(level.element);
  return steps;
}

/** Each node moves once, straight to its final place: moving whole subtrees level by level takes minutes on deep pages. */
function flatten(steps: readonly Element[]): void {
  const [first] = steps;
  if (!first) return;
  const nodes = steps.map((step) => Array.from(step.childNodes));
  const edges = steps.map((_, index) => nodes[index]?.findIndex((node) => node === steps[index + 1]) ?? -1);
  const before = nodes.map((children, index) => (edges[index] === -1 ? children : children.slice(0, edges[index])));
  const after = nodes.map((children, index) => (edges[index] === -1 ? [] : children.slice((edges[index] ?? 0) + 1)));
  for (const run of [...before, ...after.reverse()]) moveApart(run, first);
  first.remove();
}

function measure(element: Element, levels: ReadonlyMap<Element, Level>): Level {
  let text = ownText(element);
  let linked = 0;
  let deeper: Level | undefined;
  for (const child of element.children) {
    const level = levels.get(child);
    if (!level) continue;
    text += level.text;
    linked += level.linked;
    if (level.steps > (deeper?.steps ?? 0) && isWrapper(child)) deeper = level;
  }
  if (APART.has(element.localName)) text = linked = 0;
  if (element.localName === 'a') linked = text;
  const ownLinked = linked - (deeper?.linked ?? 0);
  const own = text - (deeper?.text ?? 0) - ownLinked;
  const step = own >= Math.max(MIN_OWN_TEXT, ownLinked);
  return { element, text, linked, own, step, steps: (deeper?.steps ?? 0) + (step ? 1 : 0), deeper };
}

function ownText(element: Element): number {
  let length = 0;
  for (const node of element.childNodes) if (node.nodeType === 3) length += (node.nodeValue ?? '').trim().length;
  return length;
}

/** A plain box: taking it away changes nothing but the nesting. */
function isWrapper(element: Element): boolean {
  if (element.localName !== 'div' && element.localName !== 'section') return false;
  if (['hidden', 'aria-hidden', 'role'].some((name) => element.hasAttribute(name))) return false;
  const name = `${element.getAttribute('class') ?? ''} ${element.id}`;
  return !DISCUSSION.test(name) && !HIDDEN.test(element.getAttribute('style') ?? '');
}

function beginsStair(level: Level): boolean {
  if (!level.step || level.steps < MIN_STEPS) return false;
  let next = level.deeper;
  for (let gap = 1; gap < MAX_GAP && next && !next.step; gap += 1) next = next.deeper;
  return next?.step === true && largestStep(level) <= (level.text - level.linked) * MAX_SHARE;
}

function largestStep(top: Level): number {
  let largest = 0;
  for (let level: Level | undefined = top; level; level = level.deeper) largest = Math.max(largest, level.own);
  return largest;
}
