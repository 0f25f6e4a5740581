// What an element looks like to a reader, so that one that a page draws anew is known again.
import { tagOf } from '../blocks/attributes';
import { native } from '../blocks/native';

/** Characters of text that are compared. */
const MOST_TEXT = 2000;

/** Equal for an element and its exact re-rendering, whatever became of ids, classes and attributes. Never empty. */
export function appearanceOf(element: Element): string {
  const text = textOf(element);
  const parts = Element.prototype.getElementsByTagName.call(element, '*').length;
  return `${tagOf(element)} ${parts} ${text.length} ${text.slice(0, MOST_TEXT)}`;
}

/** All its text, with single spaces. */
export function textOf(element: Element): string {
  return (native<Node, 'textContent'>(element, 'textContent') ?? '').replace(/\s+/g, ' ').trim();
}
