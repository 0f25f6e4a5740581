// Elements of a file's own markup, written short.
import type { Element, ElementContent, Properties, Text } from 'hast';

export function make(
  tagName: string,
  properties: Properties,
  children: readonly (ElementContent | string)[] = [],
): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (isText(child) ? text(child) : child)),
  };
}

function isText(child: ElementContent | string): child is string {
  return typeof child === 'string';
}

function text(value: string): Text {
  return { type: 'text', value };
}
