// hast trees for the tests of this layer, written short.
import type { Element, ElementContent, Properties, Root } from 'hast';

type Child = ElementContent | string;

export function h(tagName: string, ...rest: (Properties | Child)[]): Element {
  const [first] = rest;
  const hasProperties =
    typeof first === 'object' && !('type' in first && 'children' in first) && !('value' in first && 'type' in first);
  // What is not the properties in the first place is a child.
  const children = (hasProperties ? rest.slice(1) : rest) as Child[];
  return {
    type: 'element',
    tagName,
    properties: hasProperties ? (first as Properties) : {},
    children: children.map(node),
  };
}

export function root(...children: Child[]): Root {
  return { type: 'root', children: children.map(node) };
}

function node(child: Child): ElementContent {
  return typeof child === 'string' ? { type: 'text', value: child } : child;
}

/** A tree as markup, to compare at a glance. */
export function show(tree: Root | ElementContent): string {
  if (tree.type === 'text') return tree.value;
  if (tree.type !== 'element' && tree.type !== 'root') return '';
  const inside = tree.children.map((child) => (child.type === 'doctype' ? '' : show(child))).join('');
  return tree.type === 'root' ? inside : `<${tree.tagName}>${inside}</${tree.tagName}>`;
}
