// One walk over the DOM that gathers everything the layers above may ask of it.
import { standsAlone } from './alone';
import { attribute, hasAttributeOf, isDeclaredHidden, tagOf } from './attributes';
import { controlOf, imageOf, isButtonLike } from './content';
import type { BlockDraft, Draft } from './draft';
import { BLOCK_SELECTOR, isBlockTag, isOpaqueTag } from './tags';
import { wordsOf } from './words';

/** Marks what Chaffinch itself drew into the page. */
export const HOST_ATTRIBUTE = 'data-chaffinch-host';

/** Below this depth an inline element is taken for a block unseen: looking into each would be quadratic. */
const DEEPEST_LOOK = 200;

/** The walk hands over after this many nodes, so that a caller can let the page breathe. */
const NODES_A_SLICE = 400;

/**
 * Gathers the subtree of `root` in document order. Yields between slices; the DOM must not change
 * meanwhile in a way that matters: what is inserted behind the walk is missed until the next scan.
 */
export function* gather(root: Element): Generator<undefined, Draft> {
  const gathering = new Gathering(root);
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  gathering.enter(root);
  let node: Node | null = walker.firstChild();
  let nodes = 0;
  while (node) {
    nodes += 1;
    if (nodes % NODES_A_SLICE === 0) yield;
    const inside = gathering.take(node) ? walker.firstChild() : null;
    if (inside) {
      node = inside;
      continue;
    }
    node = climb(walker, gathering);
  }
  return gathering.finish();
}

/** The next node that is not below the current one; closes what lies between. */
function climb(walker: TreeWalker, gathering: Gathering): Node | null {
  for (;;) {
    gathering.leave(walker.currentNode);
    const next = walker.nextSibling();
    if (next) return next;
    // The walker's root is never returned by parentNode(): its end is the walk's end.
    if (!walker.parentNode()) return null;
  }
}

interface OpenLink {
  readonly element: Element;
  readonly index: number;
  readonly block: number;
  readonly wordStart: number;
  readonly textStart: number;
}

class Gathering {
  readonly #draft: Draft = {
    blocks: [],
    elements: [],
    links: [],
    images: [],
    imageElements: [],
    controls: [],
    words: [],
    text: '',
  };
  /** The open blocks, innermost last. */
  readonly #open: BlockDraft[] = [];
  #link: OpenLink | undefined;
  /** The outermost element known to hold no block: nothing below it needs the question. */
  #inlineRoot: Element | undefined;
  #depth = 0;
  #space = false;
  #line = false;

  constructor(readonly root: Element) {}

  /** Takes one node in. Answers whether its children are to be visited. */
  take(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#takeText(node.nodeValue ?? '');
      return false;
    }
    return this.enter(node as Element); // The walker shows elements and text only.
  }

  enter(element: Element): boolean {
    const tag = tagOf(element);
    if (isOpaqueTag(tag) || hasAttributeOf(element, HOST_ATTRIBUTE)) return false;
    this.#depth += 1;
    if (tag === 'br') this.#line = true;
    if (this.#startsBlock(element, tag)) this.#openBlock(element, tag);
    if (!this.#link && isButtonLike(element, tag)) this.#openLink(element);
    return this.#takeContent(element, tag);
  }

  leave(node: Node): void {
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const element = node as Element; // Checked on the line above.
    const tag = tagOf(element);
    if (isOpaqueTag(tag) || hasAttributeOf(element, HOST_ATTRIBUTE)) return;
    this.#depth -= 1;
    if (this.#inlineRoot === element) this.#inlineRoot = undefined;
    if (this.#link?.element === element) this.#closeLink(this.#link);
    const block = this.#open.at(-1);
    if (block && this.#draft.elements[block.id] === element) this.#closeBlock(block);
  }

  finish(): Draft {
    for (let block = this.#open.at(-1); block; block = this.#open.at(-1)) this.#closeBlock(block);
    return this.#draft;
  }

  #startsBlock(element: Element, tag: string): boolean {
    if (element === this.root || isBlockTag(tag)) return true;
    if (tag !== 'br' && standsAlone(element)) return true;
    if (this.#inlineRoot || !Element.prototype.hasChildNodes.call(element)) return false;
    if (this.#depth > DEEPEST_LOOK) return true;
    if (Element.prototype.querySelector.call(element, BLOCK_SELECTOR)) return true;
    this.#inlineRoot = element;
    return false;
  }

  #openBlock(element: Element, tag: string): void {
    const { blocks, elements, words, text, links, images, controls } = this.#draft;
    const parent = this.#open.at(-1);
    this.#line = text.length > 0;
    const block: BlockDraft = {
      id: blocks.length,
      parent: parent?.id ?? -1,
      end: 0,
      depth: this.#open.length,
      tag,
      role: attribute(element, 'role').toLowerCase(),
      name: `${attribute(element, 'id')} ${attribute(element, 'class')}`.trim().toLowerCase(),
      label: attribute(element, 'aria-label').trim(),
      hidden: (parent?.hidden ?? false) || isDeclaredHidden(element),
      wordStart: words.length,
      wordEnd: 0,
      textStart: text.length,
      textEnd: 0,
      linkedWords: 0,
      ownWords: 0,
      linkStart: links.length,
      linkEnd: 0,
      imageStart: images.length,
      imageEnd: 0,
      controlStart: controls.length,
      controlEnd: 0,
    };
    blocks.push(block);
    elements.push(element);
    this.#open.push(block);
  }

  #closeBlock(block: BlockDraft): void {
    const { blocks, words, text, links, images, controls } = this.#draft;
    this.#open.pop();
    block.end = blocks.length;
    block.wordEnd = words.length;
    block.textEnd = text.length;
    block.linkEnd = links.length;
    block.imageEnd = images.length;
    block.controlEnd = controls.length;
    // The first text behind the start may have been preceded by the line break that parts blocks.
    if (text[block.textStart] === '\n') block.textStart += 1;
    if (block.textStart > block.textEnd) block.textStart = block.textEnd;
    const parent = this.#open.at(-1);
    if (parent) parent.linkedWords += block.linkedWords;
    this.#line = text.length > 0;
  }

  #openLink(element: Element): void {
    const { links, words, text } = this.#draft;
    this.#link = {
      element,
      index: links.length,
      block: this.#open.at(-1)?.id ?? 0,
      wordStart: words.length,
      textStart: text.length,
    };
    // Takes its place at once, so that links stay in document order.
    links.push({
      block: this.#link.block,
      url: attribute(element, 'href').trim(),
      name: `${attribute(element, 'id')} ${attribute(element, 'class')}`.trim().toLowerCase(),
      label: attribute(element, 'aria-label').trim(),
      button: isButtonLike(element, tagOf(element)) === 'button',
      wordStart: words.length,
      wordEnd: words.length,
      textStart: text.length,
      textEnd: text.length,
    });
  }

  #closeLink(open: OpenLink): void {
    const { links, words, text } = this.#draft;
    const link = links[open.index];
    if (link) {
      const textStart = text[open.textStart]?.trim() === '' ? open.textStart + 1 : open.textStart;
      links[open.index] = { ...link, wordEnd: words.length, textStart, textEnd: text.length };
    }
    this.#link = undefined;
  }

  /** Images, form controls and frames. Answers whether the element's children are to be visited. */
  #takeContent(element: Element, tag: string): boolean {
    const block = this.#open.at(-1)?.id ?? 0;
    const image = imageOf(element, tag, block, this.#link !== undefined);
    if (image) {
      this.#draft.images.push(image);
      this.#draft.imageElements.push(element);
      return tag !== 'svg' && tag !== 'img';
    }
    const control = controlOf(element, tag, block);
    if (control) this.#draft.controls.push(control);
    return control === undefined || control.kind === 'submit';
  }

  #takeText(raw: string): void {
    const text = raw.replace(/\s+/g, ' ');
    if (text === '' || text === ' ') {
      this.#space ||= text === ' ';
      return;
    }
    const draft = this.#draft;
    const glue = this.#line ? '\n' : this.#space || text.startsWith(' ') ? ' ' : '';
    draft.text += (draft.text === '' ? '' : glue) + text.trim();
    this.#line = false;
    this.#space = text.endsWith(' ');
    const words = wordsOf(text);
    for (const word of words) draft.words.push(word);
    const block = this.#open.at(-1);
    if (!block) return;
    block.ownWords += words.length;
    if (this.#link) block.linkedWords += words.length;
  }
}
