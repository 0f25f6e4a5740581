// XML as text. The libraries escape what must be escaped; what cannot be is dropped before.
import type { Element as Html } from 'hast';
import { toXast } from 'hast-util-to-xast';
import type { Element, Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { writable } from './writable';

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** An element of XML; text and attributes may hold anything. Undefined attributes are left out. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: readonly (Element | string)[] = [],
): Element {
  return {
    type: 'element',
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, value === undefined ? undefined : writable(value)]),
    ),
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: writable(child) } : child)),
  };
}

export function xmlFile(root: Element): Uint8Array<ArrayBuffer> {
  return written(root);
}

/** A page of HTML in the syntax of XML. */
export function xhtmlFile(page: Html): Uint8Array<ArrayBuffer> {
  return written(toXast({ type: 'root', children: [{ type: 'doctype' }, inNamespaces(page)] }));
}

function written(tree: Nodes): Uint8Array<ArrayBuffer> {
  // The end of a section is forbidden in text, which the library lets pass; nothing here has sections.
  const text = toXml(tree, { closeEmptyElements: true }).replaceAll(']]>', ']]&gt;');
  return new TextEncoder().encode(`${DECLARATION}${text}\n`);
}

/** In HTML formulas have their namespace by name; in XML it must be said. */
function inNamespaces(node: Html): Html {
  const children = node.children.map((child) => (child.type === 'element' ? inNamespaces(child) : child));
  const properties = node.tagName === 'math' ? { ...node.properties, xmlns: MATHML } : node.properties;
  return { ...node, properties, children };
}
