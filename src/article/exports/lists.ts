// Lists as XHTML takes them. Pages put lists into lists, words between the items, and meanings without terms.
import type { Element, ElementContent } from 'hast';
import { isElement } from '../tree';
import { make } from './markup';

/** Any other element is as it was. */
export function mendedList(node: Element): Element {
  if (isElement(node, 'ul', 'ol')) return { ...node, children: node.children.flatMap((child) => part(child, 'li')) };
  if (!isElement(node, 'dl')) return node;
  const children = node.children.flatMap((child) => (isElement(child, 'dt') ? [child] : part(child, 'dd')));
  const order = children.map(({ tagName }) => (tagName === 'dt' ? 't' : 'd')).join('');
  if (/^(?:t+d+)+$/.test(order)) return { ...node, children };
  return { ...node, tagName: 'div', children: children.map((child) => ({ ...child, tagName: 'div' })) };
}

/** What is no part of a list is wrapped in one. */
function part(child: ElementContent, tagName: 'li' | 'dd'): Element[] {
  if (isElement(child, tagName)) return [child];
  const isBlank = child.type === 'text' ? child.value.trim() === '' : child.type === 'comment';
  return isBlank ? [] : [make(tagName, {}, [child])];
}
