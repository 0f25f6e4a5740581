// Parts of the live page as trees of what a passage may hold. Made node by node: a copy of the page's elements would load
// their pictures, and run what the page defines for them. Calls go through prototypes: a form can shadow its own methods.
import type { ElementContent, Element as Node, Properties } from 'hast';
import { native } from '../../blocks/native';
import { DROPPED } from '../flow';

interface Terms {
  /** What is left out of the tree, with all that it holds. */
  readonly omitted?: Known;
  /** Of what holds nothing but these, the tree has a mark only, which keeps apart what stands around it. */
  readonly said?: Known;
  isHidden(element: Element): boolean;
}

interface Known {
  has(element: Element): boolean;
}

/** Holds no word: letters and digits are what texts are compared by. */
export const MARK = '\uE000';
/** Elements inside elements; what is nested deeper comes as words only. The stack ends at some thousand. */
const DEEPEST = 250;
/** Say something by standing there. */
const EMPTY = new Set(['br', 'col', 'hr', 'img', 'td', 'th', 'wbr']);
/** Their parents hold nothing else. */
const PARTS = new Set(['dd', 'dt', 'li', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr']);
/** What the allow-list keeps, with its name in a tree where that is another. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['a', ['href']],
  ['abbr', ['title']],
  ['img', ['alt', 'height', 'src', 'width']],
  ['li', ['value']],
  ['math', ['alttext']],
  ['ol', ['start']],
  ['td', ['colspan', 'rowspan']],
  ['th', ['colspan', 'rowspan', 'scope']],
  ['time', ['datetime']],
]);
const EVERYWHERE = ['dir', 'lang'];
const NAMES: ReadonlyMap<string, string> = new Map([
  ['colspan', 'colSpan'],
  ['datetime', 'dateTime'],
  ['rowspan', 'rowSpan'],
]);

/** Undefined where nothing is unsaid. What is hidden is asked only of what holds something. */
export function unsaidTree(live: Element, terms: Terms): Node | undefined {
  const { node, unsaid } = built(live, terms, 0);
  return unsaid ? node : undefined;
}

/** Whether the page does not show it. A box that is none itself, or is folded up, is not visible either, and can be read. */
export function isUnseen(element: Element): boolean {
  return !Element.prototype.checkVisibility.call(element) && getComputedStyle(element).display === 'none';
}

/** The same for what may be folded now, and so has no layout to go by. */
export function isDeclaredHidden(element: Element): boolean {
  return Element.prototype.matches.call(
    element,
    '[hidden]:not([hidden="until-found" i]), [style*="display:none"], [style*="display: none"]',
  );
}

/** What stands beside a formula for the eye alone says it a second time. */
function isDrawing(live: Element): boolean {
  if (Element.prototype.getAttribute.call(live, 'aria-hidden') !== 'true') return false;
  const before = native<Element, 'previousElementSibling'>(live, 'previousElementSibling');
  return (
    before !== null && (nameOf(before) === 'math' || Element.prototype.querySelector.call(before, 'math') !== null)
  );
}

interface Built {
  readonly node: Node;
  readonly said: boolean;
  readonly unsaid: boolean;
}

function built(live: Element, terms: Terms, depth: number): Built {
  const localName = nameOf(live);
  const children: ElementContent[] = [];
  const node: Node = { type: 'element', tagName: localName, properties: propertiesOf(live, localName), children };
  if (depth > DEEPEST) {
    children.push({ type: 'text', value: native<ChildNode, 'textContent'>(live, 'textContent') ?? '' });
    return { node, said: false, unsaid: true };
  }
  let [said, unsaid] = [false, localName === 'img'];
  for (let at = native(live, 'firstChild'); at; at = native<ChildNode, 'nextSibling'>(at, 'nextSibling')) {
    if (at.nodeType === 3) {
      const value = native<ChildNode, 'nodeValue'>(at, 'nodeValue') ?? '';
      children.push({ type: 'text', value });
      unsaid ||= /\S/.test(value);
    } else if (at instanceof Element && !DROPPED.has(nameOf(at)) && !terms.omitted?.has(at) && !isDrawing(at)) {
      const inside = terms.said?.has(at) ? undefined : built(at, terms, depth + 1);
      if (inside?.unsaid && terms.isHidden(at)) continue;
      if (inside?.unsaid || EMPTY.has(nameOf(at))) children.push(inside?.node ?? markFor(at));
      else if (!inside || inside.said) children.push(markFor(at));
      said ||= !inside || inside.said;
      unsaid ||= inside?.unsaid ?? false;
    }
  }
  return { node, said, unsaid };
}

function markFor(live: Element): Node {
  const localName = nameOf(live);
  const tagName = PARTS.has(localName) ? localName : 'p';
  return { type: 'element', tagName, properties: {}, children: [{ type: 'text', value: MARK }] };
}

function propertiesOf(live: Element, localName: string): Properties {
  const properties: Properties = {};
  const add = (name: string): void => {
    const value = Element.prototype.getAttribute.call(live, name);
    if (value !== null) properties[NAMES.get(name) ?? name] = value;
  };
  EVERYWHERE.forEach(add);
  ATTRIBUTES.get(localName)?.forEach(add);
  return properties;
}

function nameOf(live: Element): string {
  return native(live, 'localName');
}
