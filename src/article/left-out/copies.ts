// Copies of parts of the live page, in a document of their own: there nothing is loaded, and no code of the page runs.
// Calls go through prototypes: a form of the page can shadow any of its own methods.
import { native } from '../../blocks/native';

interface Terms {
  /** What is not copied, with all that it holds. */
  readonly omitted: { has(element: Element): boolean };
  /** Of these only a mark is copied, which keeps what stands around them apart. */
  readonly said?: { has(element: Element): boolean };
  isHidden(element: Element): boolean;
}

/** Holds no word: letters and digits are what texts are compared by. */
const MARK = '\uE000';
/** Elements inside elements; what is nested deeper comes as words only. The stack ends at some thousand. */
const DEEPEST = 250;

/** Without what is hidden: whether an element is, is asked only where its copy holds anything. */
export function copyOf(live: Element, terms: Terms): Element {
  const inert = native(live, 'ownerDocument').implementation.createHTMLDocument('');
  return copyInto(inert, live, terms, 0).copy;
}

/** Whether the page shows it. A box that is none itself, or is folded up, is not visible either, and can be read. */
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

function copyInto(inert: Document, live: Element, terms: Terms, depth: number): { copy: Element; isFilled: boolean } {
  // The copy of an element is one.
  const copy = Document.prototype.importNode.call(inert, live, false) as Element;
  let isFilled = live.localName === 'img';
  const add = (node: Node): void => {
    Node.prototype.appendChild.call(copy, node);
  };
  if (depth > DEEPEST) {
    add(inert.createTextNode(native<Node, 'textContent'>(live, 'textContent') ?? ''));
    return { copy, isFilled: true };
  }
  for (let node = native<Node, 'firstChild'>(live, 'firstChild'); node; node = native(node, 'nextSibling')) {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = native<Node, 'nodeValue'>(node, 'nodeValue') ?? '';
      add(inert.createTextNode(text));
      isFilled ||= /\S/.test(text);
    } else if (node instanceof Element && !terms.omitted.has(node)) {
      if (terms.said?.has(node)) {
        add(markFor(inert, node));
        continue;
      }
      const child = copyInto(inert, node, terms, depth + 1);
      if (child.isFilled && terms.isHidden(node)) continue;
      add(child.copy);
      isFilled ||= child.isFilled;
    }
  }
  return { copy, isFilled };
}

function markFor(inert: Document, { localName }: Element): Element {
  const mark = inert.createElement(localName);
  mark.append(MARK);
  return mark;
}
