// TeX -> MathML as a tree, loaded when an article holds a formula that is known by its TeX alone.
import type { Element, ElementContent } from 'hast';
import temml from 'temml';

/** What the library's nodes are, as far as they are read. */
interface MathNode {
  readonly type?: string;
  readonly text?: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly children?: readonly MathNode[];
}

const MAX_EXPANSIONS = 500;
const MAX_SIZE: [number, number] = [20, 200];

/** Throws where it is no TeX that the library knows. */
export function typeset(tex: string, isDisplay: boolean): Element {
  // Its tree, and no string of markup: nothing is parsed.
  const tree: MathNode = temml.__renderToMathMLTree(tex, {
    displayMode: isDisplay,
    throwOnError: true,
    trust: false,
    maxExpand: MAX_EXPANSIONS,
    maxSize: MAX_SIZE,
  });
  const [math] = treeOf(tree);
  if (math?.type !== 'element' || math.tagName !== 'math') throw new Error('no formula');
  return { ...math, properties: { ...math.properties, alttext: tex, ...(isDisplay ? { display: 'block' } : {}) } };
}

function treeOf(node: MathNode): ElementContent[] {
  if (typeof node.text === 'string' && !node.children) return [{ type: 'text', value: node.text }];
  const children = (node.children ?? []).flatMap(treeOf);
  if (!node.type) return children;
  const properties = Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, String(value)]),
  );
  return [{ type: 'element', tagName: node.type, properties, children }];
}
