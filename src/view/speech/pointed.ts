// Which sentence the reader means: by a click, or by a selection.
import type { Passage } from './passages';
import type { Place } from './places';

/** These do something of their own when clicked. */
const ACTS = 'a, button, summary, label, input, select, textarea, [contenteditable]';

/** The sentence under a click; the passage's first where the click is beside its text. */
export function placeClicked(passages: readonly Passage[], event: MouseEvent): Place | undefined {
  const target = event.target as Element | null;
  const plain = event.button === 0 && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!target || !plain || event.defaultPrevented || target.closest(ACTS) || selected()) return undefined;
  const own = ownPassages(passages, target);
  for (const passage of own) {
    const sentence = passages[passage]?.sentences.findIndex(({ range }) => isUnder(range, event)) ?? -1;
    if (sentence >= 0) return { passage, sentence };
  }
  const [passage] = own;
  return passage === undefined ? undefined : { passage, sentence: 0 };
}

/** Where the selection begins, if there is one among the passages. */
export function placeSelected(passages: readonly Passage[]): Place | undefined {
  const start = selected();
  if (!start) return undefined;
  const { startContainer, startOffset } = start;
  const [first, last] = [passages[0]?.sentences[0], passages.at(-1)?.sentences.at(-1)];
  const inside = first && last && comesTo(first.range) && !isOver(last.range);
  if (!inside) return undefined;
  const passage = passages.findIndex(({ sentences }) => sentences.some(({ range }) => !isOver(range)));
  const sentence = passages[passage]?.sentences.findIndex(({ range }) => !isOver(range)) ?? 0;
  return { passage, sentence };

  function isOver(range: Range): boolean {
    return range.comparePoint(startContainer, startOffset) > 0;
  }
  function comesTo(range: Range): boolean {
    return range.comparePoint(startContainer, startOffset) >= 0;
  }
}

function selected(): Range | undefined {
  const selection = getSelection();
  return selection && !selection.isCollapsed && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
}

/** The passages of the innermost block that has any: text around another block makes several. */
function ownPassages(passages: readonly Passage[], target: Element): number[] {
  for (let at: Element | null = target; at; at = at.parentElement) {
    const own = passages.flatMap(({ element }, index) => (element === at ? [index] : []));
    if (own.length > 0) return own;
  }
  return [];
}

function isUnder(range: Range, { clientX, clientY }: MouseEvent): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => clientX >= left && clientX <= right && clientY >= top && clientY <= bottom,
  );
}
