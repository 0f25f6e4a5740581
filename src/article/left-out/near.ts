// Which of the elements that were decided against stand in the story or next to it. Menus, footers, columns beside the
// story and what hangs over the page are the site's; a reader of the article does not miss them.
import type { Category } from '../../decide/types';

const FRAME =
  'nav, footer, aside, dialog, [role="navigation"], [role="contentinfo"], [role="complementary"], [role="dialog"], [role="alertdialog"]';

/** Within the main column these still stand beside the story; what is at a story's foot belongs to it. */
const BESIDE = 'nav, aside, dialog, [role="navigation"], [role="complementary"], [role="dialog"], [role="alertdialog"]';

export function isBeside(element: Element, story: Element | undefined): boolean {
  if (!story || !Element.prototype.matches.call(element, BESIDE)) return false;
  return !Node.prototype.contains.call(element, story) && !Node.prototype.contains.call(story, element);
}

/** The outermost ones, in document order. */
export function nearStory(
  document: Document,
  omitted: ReadonlyMap<Element, Category>,
  story: Element | undefined,
): [Element, Category][] {
  const outermost = [...omitted].filter(
    ([element]) => Node.prototype.contains.call(document, element) && !isWithin(element, omitted),
  );
  return outermost.filter(([element]) => isNear(element, story)).sort(([one], [other]) => inOrder(one, other));
}

function isWithin(element: Element, omitted: ReadonlyMap<Element, Category>): boolean {
  for (let above = element.parentElement; above; above = above.parentElement) if (omitted.has(above)) return true;
  return false;
}

function isNear(element: Element, story: Element | undefined): boolean {
  if (story?.contains(element)) return true;
  const frame = element.closest(FRAME);
  if (frame && !frame.contains(story ?? null)) return false;
  return !hangsOver(element);
}

function hangsOver(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (getComputedStyle(at).position === 'fixed') return true;
  return false;
}

function inOrder(one: Element, other: Element): number {
  return one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
