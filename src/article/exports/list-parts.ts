// What a list consists of. Pages put lists into lists and words between the items; XHTML takes items only.
import type { Element, ElementContent } from 'hast';
import { isElement } from '../tree';
import { make } from './markup';

/** The children of a list, whatever is no item of it wrapped in one; those of any other element as they are. */
export function listParts({ tagName }: Element, children: readonly ElementContent[]): ElementContent[] {
  if (tagName === 'ul' || tagName === 'ol') return children.flatMap((child) => part(child, 'li', ['li']));
  if (tagName === 'dl') return children.flatMap((child) => part(child, 'dd', ['dt', 'dd']));
  return [...children];
}

function part(child: ElementContent, wrapper: string, allowed: readonly string[]): ElementContent[] {
  if (isElement(child, ...allowed)) return [child];
  const isBlank = child.type === 'text' ? child.value.trim() === '' : child.type === 'comment';
  return isBlank ? [] : [make(wrapper, {}, [child])];
}
