// Takes in nodes one by one and keeps everything that the layers above may ask of the page.
import { standsAlone } from './alone';
import { attribute, hasAttributeOf, hasAttributesOf, isDeclaredHidden, roleOf, tagOf } from './attributes';
import { controlOf, imageOf, isButtonLike } from './content';
import type { BlockDraft, Draft } from './draft';
import { type Pieces, writeExtents } from './extents';
import { HOST_ATTRIBUTE } from './own-marks';
import { tried } from './remembered';
import { RunningText } from './running-text';
import { BLOCK_SELECTOR, isBlockTag, isOpaqueTag } from './tags';

/** Below this depth an inline element is taken for a block unseen: looking into each would be quadratic. */
const DEEPEST_LOOK = 200;

interface OpenLink {
  readonly element: Element;
  readonly index: number;
  readonly block: number;
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
    text: '',
  };
  readonly #text = new RunningText();
  readonly #pieces: Pieces = { blocks: [], links: [], holders: [], linked: [] };
  /** Elements that were entered and not left yet. */
  readonly #path: Element[] = [];
  /** The open blocks, innermost last. */
  readonly #open: BlockDraft[] = [];
  #link: OpenLink | undefined;
  /** The outermost element known to hold no block: nothing below it needs the question. */
  #inlineRoot: Element | undefined;

  constructor(readonly root: Element) {}

  /** Takes one node in. Answers whether its children are to be visited. */
  take(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) {
      this.#text.add(node.nodeValue ?? '');
      this.#pieces.holders.push(this.#open.at(-1)?.id ?? 0);
      this.#pieces.linked.push(this.#link !== undefined);
      return false;
    }
    return this.enter(node as Element); // The walker shows elements and text only.
  }

  enter(element: Element): boolean {
    const tag = tagOf(element);
    if (isOpaqueTag(tag)) return false;
    // Most of a page's elements are bare, and then there is nothing to ask for.
    const bare = !hasAttributesOf(element);
    if (!bare && hasAttributeOf(element, HOST_ATTRIBUTE)) return false;
    this.#path.push(element);
    if (tag === 'br') this.#text.breakLine();
    if (this.#startsBlock(element, tag)) this.#openBlock(element, tag, bare);
    const button = this.#link || (bare && tag !== 'button') ? undefined : isButtonLike(element, tag);
    if (button) this.#openLink(element, button);
    return this.#takeContent(element, tag);
  }

  leave(node: Node): void {
    if (this.#path.at(-1) !== node) return;
    this.#path.pop();
    if (this.#inlineRoot === node) this.#inlineRoot = undefined;
    if (this.#link?.element === node) this.#closeLink(this.#link);
    const block = this.#open.at(-1);
    if (block && this.#draft.elements[block.id] === node) this.#closeBlock(block);
  }

  *finish(): Generator<undefined, Draft> {
    for (let block = this.#open.at(-1); block; block = this.#open.at(-1)) this.#closeBlock(block);
    const text = yield* this.#text.read();
    yield;
    yield* writeExtents(this.#draft, text, this.#pieces);
    return this.#draft;
  }

  #startsBlock(element: Element, tag: string): boolean {
    if (element === this.root || isBlockTag(tag)) return true;
    if (tag !== 'br' && standsAlone(element)) return true;
    if (this.#inlineRoot || !Element.prototype.hasChildNodes.call(element)) return false;
    if (this.#path.length > DEEPEST_LOOK) return true;
    if (Element.prototype.querySelector.call(element, BLOCK_SELECTOR)) return true;
    this.#inlineRoot = element;
    return false;
  }

  #openBlock(element: Element, tag: string, bare: boolean): void {
    const { blocks, elements, links, images, controls } = this.#draft;
    const parent = this.#open.at(-1);
    this.#text.breakLine();
    const block: BlockDraft = {
      id: blocks.length,
      parent: parent?.id ?? -1,
      end: 0,
      tag,
      role: bare ? '' : roleOf(element),
      name: bare ? '' : `${attribute(element, 'id')} ${attribute(element, 'class')}`.trim().toLowerCase(),
      hidden: (parent?.hidden ?? false) || (!bare && isDeclaredHidden(element)),
      enclosed: this.enclosed > 0,
      wordStart: 0,
      wordEnd: 0,
      textStart: 0,
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
    this.#pieces.blocks.push({ start: this.#text.length, end: this.#text.length });
  }

  #closeBlock(block: BlockDraft): void {
    const { blocks, links, images, controls } = this.#draft;
    this.#open.pop();
    block.end = blocks.length;
    const pieces = this.#pieces.blocks[block.id];
    if (pieces) pieces.end = this.#text.length;
    block.linkEnd = links.length;
    block.imageEnd = images.length;
    block.controlEnd = controls.length;
    this.#text.breakLine();
  }

  #openLink(element: Element, button: 'button' | 'link'): void {
    const { links } = this.#draft;
    this.#link = { element, index: links.length, block: this.#open.at(-1)?.id ?? 0 };
    this.#pieces.links.push({ start: this.#text.length, end: this.#text.length });
    // Takes its place at once, so that links stay in document order.
    links.push({
      block: this.#link.block,
      url: attribute(element, 'href').trim(),
      label: attribute(element, 'aria-label').trim(),
      button: button === 'button',
      paid: isSponsored(attribute(element, 'rel')),
      wordStart: 0,
      wordEnd: 0,
      textStart: 0,
      textEnd: 0,
    });
  }

  #closeLink({ index }: OpenLink): void {
    const pieces = this.#pieces.links[index];
    if (pieces) pieces.end = this.#text.length;
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
}

const isSponsored = tried(/\bsponsored\b/);

/** Controls with something to read in them. What a frame holds is read where the page may read it. */
const OPEN_CONTROLS: ReadonlySet<string> = new Set(['submit', 'form', 'frame']);
