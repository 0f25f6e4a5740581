// The texts of an article as they stand on the page: what reads as one piece, in reading order. By how it begins, a
// passage of a page is found again in its reading view, and the other way round.
import { native } from './native';
import { isBlockTag, isOpaqueTag } from './tags';

export interface Passage {
  readonly element: Element;
  /** As it is written, with all its white space. */
  readonly text: string;
}

/** More is no better to tell two passages apart, and a page may have one of any length. */
const LONGEST_BEGINNING = 60;
/** Characters looked at for it: much of a page's source is white space. */
const LOOKED_AT = 400;

export function passagesIn(root: Element): Passage[] {
  const texts = new Map<Element, string>();
  const walker = Document.prototype.createTreeWalker.call(root.ownerDocument, root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = native(node, 'nodeValue') ?? '';
    const element = /\S/.test(text) ? passageOf(node) : undefined;
    if (element) texts.set(element, (texts.get(element) ?? '') + text);
  }
  return [...texts].map(([element, text]) => ({ element, text }));
}

/** Passages that begin so are the same. Case, spacing and punctuation are not: a reading view may set them anew. */
export function beginningOf(text: string): string {
  return text
    .slice(0, LOOKED_AT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_BEGINNING);
}

/** The block that a text stands in; undefined where nobody reads it. */
function passageOf(text: Node): Element | undefined {
  let element = native(text, 'parentElement');
  for (; element && !isBlockTag(element.localName); element = native<Node, 'parentElement'>(element, 'parentElement')) {
    if (isOpaqueTag(element.localName)) return undefined;
  }
  return element ?? undefined;
}
