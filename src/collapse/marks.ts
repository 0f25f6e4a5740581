// The attributes that fold an element, and putting them back exactly as they were.
// Only attributes: class and inline style do not restore byte for byte, and nodes belong to frameworks.

import { MARK_ATTRIBUTE } from '../blocks/own-marks';
import { FINDABLE, findableIn, uncoverCopy } from './findable';
import { WrittenAttributes } from './written-attributes';

/** 'folded', 'open' (expanded by the reader) or 'marked' (only shown to be boilerplate). The stylesheet of the content script draws the rest. */
export const MARK = MARK_ATTRIBUTE;
const TEXT = 'data-chaffinch-text';
const SHOW = 'data-chaffinch-show';

/** Only emptied, and only where the page has it. */
const LABELLED_BY = 'aria-labelledby';

/** All that a fold writes. */
const OURS = [MARK, TEXT, SHOW, 'role', 'tabindex', 'aria-expanded', 'aria-label', 'aria-description'];

export type MarkState = 'folded' | 'open' | 'marked';

/** What the chip says. */
export interface ChipText {
  /** "Promo · shown 5×" */
  readonly text: string;
  /** "Show" */
  readonly show: string;
  /** The whole as assistive technology reads it. */
  readonly label: string;
  /** How to learn more of it without a mouse. */
  readonly more: string;
}

/** Marks elements and remembers what stood there. One instance a content script. */
export class Marks {
  readonly #marks = new WrittenAttributes();
  /** On children of folded elements. */
  readonly #findable = new WrittenAttributes();

  /** Elements marked by this instance, whatever a page writes into its own attributes. */
  get elements(): Element[] {
    return this.#marks.elements;
  }

  has(element: Element): boolean {
    return this.#marks.has(element);
  }

  /** Whether the element lies in one that is folded now. */
  hides(element: Element): boolean {
    return this.elements.some((marked) => this.stateOf(marked) === 'folded' && marked.contains(element));
  }

  /**
   * Cleans elements that carry our marks without being ours: copies that the page made of folded ones,
   * or whatever a page writes to hide text behind our stylesheet.
   */
  sweep(root: ParentNode): void {
    for (const element of root.querySelectorAll(`[${MARK}]`)) {
      if (this.#marks.has(element)) continue;
      const copied = element.hasAttribute(TEXT);
      for (const name of copied ? OURS : [MARK]) element.removeAttribute(name);
      if (copied) uncoverCopy(element);
      if (copied && element.getAttribute(LABELLED_BY) === '') element.removeAttribute(LABELLED_BY);
    }
  }

  stateOf(element: Element | null): MarkState | undefined {
    if (!element || !this.#marks.has(element)) return undefined;
    const state = element.getAttribute(MARK);
    return state === 'open' || state === 'marked' ? state : 'folded';
  }

  fold(element: Element, chip: ChipText): void {
    this.#marks.write(element, {
      [MARK]: 'folded',
      [TEXT]: chip.text,
      [SHOW]: chip.show,
      role: 'button',
      tabindex: '0',
      'aria-expanded': 'false',
      'aria-label': chip.label,
      'aria-description': chip.more,
      // It would win over the label. Emptied in place, not removed: attributes keep their order.
      ...(element.hasAttribute(LABELLED_BY) ? { [LABELLED_BY]: '' } : {}),
    });
    for (const child of findableIn(element)) this.#findable.write(child, FINDABLE);
  }

  /**
   * Shows the element again, and keeps the note that the reader wanted it so. It can still hold the
   * focus, or the reader who pressed Enter would be thrown back to the start of the page.
   */
  open(element: Element): void {
    this.#uncover(element);
    this.#marks.write(element, { [MARK]: 'open' });
    if (element instanceof HTMLElement && element.tabIndex < 0) {
      this.#marks.write(element, { [MARK]: 'open', tabindex: '-1' });
    }
  }

  /** Leaves the element as it is, but for a line beside it. */
  mark(element: Element): void {
    this.#uncover(element);
    this.#marks.write(element, { [MARK]: 'marked' });
  }

  /** Takes every mark away. */
  clear(element: Element): void {
    this.#uncover(element);
    this.#marks.clear(element);
  }

  /** Also children that the page has moved elsewhere meanwhile. */
  #uncover(element: Element): void {
    for (const child of this.#findable.elements) {
      const parent = child.parentElement;
      if (parent === element || this.stateOf(parent) !== 'folded') this.#findable.clear(child);
    }
  }
}
