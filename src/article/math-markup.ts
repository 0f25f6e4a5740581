// The subset of MathML that is let through: presentation elements of MathML Core, a few attributes by exact pattern. A
// formula is built anew so that words stand in the leaves only and nothing but formula stands in it. In a serialised
// page the leaves are where a parser goes back to HTML, so no element may ever come to stand in one.
import type { Element, ElementContent, Root } from 'hast';
import { isElement, textOf } from './tree';

const LEAVES = new Set('mi mn mo ms mtext'.split(' '));
const BRANCHES = new Set(
  'math mrow mspace msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mmultiscripts mprescripts mpadded mphantom merror menclose mstyle semantics'.split(
    ' ',
  ),
);

export const MATH_NAMES: readonly string[] = [...BRANCHES, ...LEAVES];

const FLAG = ['true', 'false'];
const LENGTH = /^[+-]?\d{0,4}(?:\.\d{1,6})?(?:em|ex|px|pt|pc|cm|mm|in|mu|%)?$/;
const ALIGN = /^(?:(?:left|center|right)(?:\s|$)){1,40}$/;
const LINES = /^(?:(?:none|solid|dashed)(?:\s|$)){1,40}$/;
const COUNT = /^\d{1,3}$/;
/** TeX as plain text. */
const MAX_TEX = 4000;
const TEX = new RegExp(`^.{0,${MAX_TEX}}$`, 's');

export type Allowed = [string, ...(RegExp | string)[]];

const OPERATOR: Allowed[] = [
  ...['stretchy', 'fence', 'separator', 'symmetric', 'largeop', 'movablelimits', 'accent'].map(
    (name): Allowed => [name, ...FLAG],
  ),
  ['form', 'prefix', 'infix', 'postfix'],
  ...['lspace', 'rspace', 'minsize', 'maxsize'].map((name): Allowed => [name, LENGTH]),
];
const BOX: Allowed[] = ['width', 'height', 'depth', 'lspace', 'voffset'].map((name): Allowed => [name, LENGTH]);
const SCRIPTS: Allowed[] = [
  ['accent', ...FLAG],
  ['accentunder', ...FLAG],
];
const STYLE: Allowed[] = [
  ['displaystyle', ...FLAG],
  ['scriptlevel', /^[+-]?\d$/],
];
const COLUMNS: Allowed[] = [
  ['columnalign', ALIGN],
  ['rowalign', /^(?:(?:top|bottom|center|baseline|axis)(?:\s|$)){1,40}$/],
];

/** Attributes by the name that they have in the tree. */
export const MATH_ATTRIBUTES: Readonly<Record<string, Allowed[]>> = {
  math: [['display', 'block', 'inline'], ['alttext', TEX], ...STYLE],
  mi: [['mathvariant', 'normal']],
  mo: OPERATOR,
  mspace: BOX,
  mpadded: BOX,
  mfrac: [['linethickness', LENGTH], ...STYLE],
  mover: SCRIPTS,
  munder: SCRIPTS,
  munderover: SCRIPTS,
  mstyle: STYLE,
  menclose: [['notation', /^[a-z ]{1,60}$/]],
  mtable: [...COLUMNS, ...STYLE, ['columnlines', LINES], ['rowlines', LINES], ['frame', 'none', 'solid', 'dashed']],
  mtr: COLUMNS,
  mtd: [...COLUMNS, ['columnspan', COUNT], ['rowSpan', COUNT]],
};

/** `mathvariant` and kin would be a style; letters of other faces have characters of their own. */
export function allowedProperties(name: string, valueAt: (attribute: string) => unknown): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [attribute, ...values] of MATH_ATTRIBUTES[name] ?? []) {
    const value = valueAt(attribute);
    if (value === undefined || value === null) continue;
    const written = String(value).trim();
    if (values.some((one) => (typeof one === 'string' ? one === written : one.test(written))))
      properties[attribute] = written;
  }
  return properties;
}

/** Formulas as they must be; called on what has been through the allow-list. Pure. */
export function pureFormulas<Node extends Root | Element>(node: Node): Node {
  const children = node.children.flatMap((child): Root['children'] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'math') return [formula(child)];
    return MATH_NAMES.includes(child.tagName) ? [{ type: 'text', value: textOf(child) }] : [pureFormulas(child)];
  });
  return { ...node, children };
}

function formula(node: Element): Element {
  if (LEAVES.has(node.tagName)) return { ...node, children: [{ type: 'text', value: textOf(node) }] };
  return { ...node, children: node.children.flatMap(branch) };
}

function branch(child: ElementContent): ElementContent[] {
  if (isElement(child)) {
    if (child.tagName !== 'math' && MATH_NAMES.includes(child.tagName)) return [formula(child)];
    return [leaf(textOf(child))].filter((text) => textOf(text) !== '');
  }
  return child.type === 'text' && child.value.trim() ? [leaf(child.value.trim())] : [];
}

function leaf(value: string): Element {
  return { type: 'element', tagName: 'mtext', properties: {}, children: [{ type: 'text', value }] };
}
