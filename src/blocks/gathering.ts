// Takes in nodes one by one and keeps everything that the layers above may ask of the page.
import { standsAlone } from './alone';
import { attribute, hasAttributeOf, isDeclaredHidden, roleOf, tagOf } from './attributes';
import { controlOf, imageOf, isButtonLike } from './content';
import type { BlockDraft, Draft } from './draft';
import { HOST_ATTRIBUTE } from './own-marks';
import { BLOCK_SELECTOR, isBlockTag, isOpaqueTag } from './tags';
import { wordsOf } from './words';

/** Below this depth an inline element is taken for a block unseen: looking into each would be quadratic. */
const DEEPEST_LOOK = 200;

interface OpenLink {
  readonly element: Element;
  readonly index: number;
  readonly block: number;
  readonly wordStart: number;
  /** Where its first piece of text starts, or -1 before that. */
  textStart: number;
}

export class Gathering {
  /** How many shadow trees and frames the walk is in. */
  enclosed = 0;

  readonly #draft: Draft = {
    blocks: [],
    elements: [],
    links: [],
    images: [],
    imageElements: [],
    controls: [],
    words: [],
    text: [],
  };
  /** The open blocks, innermost last. */
  readonly #open: BlockDraft[] = [];
  #link: OpenLink | undefined;
  /** The outermost element known to hold no block: nothing below it needs the question. */
  #inlineRoot: Element | undefined;
  #depth = 0;
  /** Length of the text so far, in UTF-16 units. */
  #length = 0;
  /** What parts the next piece of text from the one before. */
  #space = false;
  #line = false;
  /** Blocks and the link that were opened since the last piece of text: it decides where theirs starts. */
  #starting: BlockDraft[] = [];

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
    const { blocks, elements, words, links, images, controls } = this.#draft;
    const parent = this.#open.at(-1);
    this.#line = true;
    const block: BlockDraft = {
      id: blocks.length,
      parent: parent?.id ?? -1,
      end: 0,
      tag,
      role: roleOf(element),
      name: `${attribute(element, 'id')} ${attribute(element, 'class')}`.trim().toLowerCase(),
      hidden: (parent?.hidden ?? false) || isDeclaredHidden(element),
      enclosed: this.enclosed > 0,
      wordStart: words.length,
      wordEnd: 0,
      textStart: this.#length,
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
    this.#starting.push(block);
  }

  #closeBlock(block: BlockDraft): void {
    const { blocks, words, links, images, controls } = this.#draft;
    this.#open.pop();
    if (this.#starting.at(-1) === block) this.#starting.pop();
    block.end = blocks.length;
    block.wordEnd = words.length;
    block.textEnd = this.#length;
    block.linkEnd = links.length;
    block.imageEnd = images.length;
    block.controlEnd = controls.length;
    const parent = this.#open.at(-1);
    if (parent) parent.linkedWords += block.linkedWords;
    this.#line = true;
  }

  #openLink(element: Element): void {
    const { links, words } = this.#draft;
    this.#link = {
      element,
      index: links.length,
      block: this.#open.at(-1)?.id ?? 0,
      wordStart: words.length,
      textStart: -1,
    };
    // Takes its place at once, so that links stay in document order.
    links.push({
      block: this.#link.block,
      url: attribute(element, 'href').trim(),
      label: attribute(element, 'aria-label').trim(),
      button: isButtonLike(element, tagOf(element)) === 'button',
      paid: /\bsponsored\b/.test(attribute(element, 'rel')),
      wordStart: words.length,
      wordEnd: words.length,
      textStart: this.#length,
      textEnd: this.#length,
    });
  }

  #closeLink(open: OpenLink): void {
    const { links, words } = this.#draft;
    const link = links[open.index];
    if (link) {
      const textStart = open.textStart < 0 ? link.textStart : open.textStart;
      links[open.index] = { ...link, wordEnd: words.length, textStart, textEnd: this.#length };
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
    return control === undefined || OPEN_CONTROLS.has(control.kind);
  }

  #takeText(raw: string): void {
    const text = raw.replace(/\s+/g, ' ');
    if (text === '' || text === ' ') {
      this.#space ||= text === ' ';
      return;
    }
    const draft = this.#draft;
    if (this.#length > 0) this.#add(this.#line ? '\n' : this.#space || text.startsWith(' ') ? ' ' : '');
    for (const block of this.#starting.splice(0)) block.textStart = this.#length;
    if (this.#link && this.#link.textStart < 0) this.#link.textStart = this.#length;
    this.#add(text.trim());
    this.#line = false;
    this.#space = text.endsWith(' ');
    const words = wordsOf(text);
    for (const word of words) draft.words.push(word);
    const block = this.#open.at(-1);
    if (!block) return;
    block.ownWords += words.length;
    if (this.#link) block.linkedWords += words.length;
  }

  #add(piece: string): void {
    if (piece === '') return;
    this.#draft.text.push(piece);
    this.#length += piece.length;
  }
}

/** Controls with something to read in them. What a frame holds is read where the page may read it. */
const OPEN_CONTROLS: ReadonlySet<string> = new Set(['submit', 'form', 'frame']);
