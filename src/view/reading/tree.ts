// A hast tree as elements, by Preact.
import type { Element, Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { type ComponentChildren, Fragment } from 'preact';
import { jsx, jsxs } from 'preact/jsx-runtime';

/** What components get beside their properties: the element they stand for. */
export interface WithNode {
  readonly node?: Element;
}

/** `components` by the name of the element they draw. */
export function renderTree(tree: Root | Element, components: object = {}): ComponentChildren {
  return toJsxRuntime(tree, {
    Fragment,
    // Preact's runtime takes the same arguments; its types name its own props.
    jsx: jsx as never,
    jsxs: jsxs as never,
    elementAttributeNameCase: 'html',
    stylePropertyNameCase: 'css',
    ignoreInvalidStyle: true,
    passNode: true,
    components,
  });
}

/** Its characters, none of them changed. */
export function exactText(node: Element | Element['children'][number]): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(exactText).join('') : '';
}
