// The attributes that fold an element, and putting them back exactly as they were.
// Only attributes: class and inline style do not restore byte for byte, and nodes belong to frameworks.

import { MARK_ATTRIBUTE } from '../blocks/own-marks';

/** 'folded', 'open' (expanded by the reader) or 'marked' (only shown to be boilerplate). The stylesheet of the content script draws the rest. */
export const MARK = MARK_ATTRIBUTE;
const TEXT = 'data-chaffinch-text';
const SHOW = 'data-chaffinch-show';

/** Only emptied, and only where the page has it. */
const LABELLED_BY = 'aria-labelledby';

/** All that a fold writes. */
const OURS = [MARK, TEXT, SHOW, 'role', 'tabindex', 'aria-expanded', 'aria-label'];

export type MarkState = 'folded' | 'open' | 'marked';

/** What the chip says. */
export interface ChipText {
  /** "Promo · shown 5×" */
  readonly text: string;
  /** "Show" */
  readonly show: string;
  /** The whole as assistive technology reads it. */
  readonly label: string;
}

/** What an attribute was before: null where there was none. */
type Saved = ReadonlyMap<string, string | null>;

/** Marks elements and remembers what stood there. One instance a content script. */
export class Marks {
  readonly #saved = new Map<Element, Saved>();
  readonly #written = new WeakMap<Element, ReadonlyMap<string, string>>();

  /** Elements marked by this instance, whatever a page writes into its own attributes. */
  get elements(): Element[] {
    return [...this.#saved.keys()];
  }

  has(element: Element): boolean {
    return this.#saved.has(element);
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
      if (this.#saved.has(element)) continue;
      const copied = element.hasAttribute(TEXT);
      for (const name of copied ? OURS : [MARK]) element.removeAttribute(name);
      if (copied && element.getAttribute(LABELLED_BY) === '') element.removeAttribute(LABELLED_BY);
    }
  }

  stateOf(element: Element): MarkState | undefined {
    if (!this.#saved.has(element)) return undefined;
    const state = element.getAttribute(MARK);
    return state === 'open' || state === 'marked' ? state : 'folded';
  }

  fold(element: Element, chip: ChipText): void {
    this.#write(element, {
      [MARK]: 'folded',
      [TEXT]: chip.text,
      [SHOW]: chip.show,
      role: 'button',
      tabindex: '0',
      'aria-expanded': 'false',
      'aria-label': chip.label,
      // It would win over the label. Emptied in place, not removed: attributes keep their order.
      ...(element.hasAttribute(LABELLED_BY) ? { [LABELLED_BY]: '' } : {}),
    });
  }

  /**
   * Shows the element again, and keeps the note that the reader wanted it so. It can still hold the
   * focus, or the reader who pressed Enter would be thrown back to the start of the page.
   */
  open(element: Element): void {
    this.#write(element, { [MARK]: 'open' });
    if (element instanceof HTMLElement && element.tabIndex < 0) {
      this.#write(element, { [MARK]: 'open', tabindex: '-1' });
    }
  }

  /** Leaves the element as it is, but for a line beside it. */
  mark(element: Element): void {
    this.#write(element, { [MARK]: 'marked' });
  }

  /** Takes every mark away. */
  clear(element: Element): void {
    this.#write(element, {});
    this.#saved.delete(element);
  }

  #write(element: Element, wanted: Readonly<Record<string, string>>): void {
    const saved = new Map(this.#saved.get(element));
    const before = this.#written.get(element) ?? new Map<string, string>();
    for (const name of before.keys()) {
      if (!(name in wanted)) restore(element, name, saved.get(name) ?? null, before.get(name));
    }
    for (const [name, value] of Object.entries(wanted)) {
      if (!before.has(name)) saved.set(name, element.getAttribute(name));
      if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    }
    this.#saved.set(element, saved);
    this.#written.set(element, new Map(Object.entries(wanted)));
  }
}

/** Puts an attribute back, unless the page has written its own since: then the page's stands. */
function restore(element: Element, name: string, before: string | null, written: string | undefined): void {
  if (element.getAttribute(name) !== written) return;
  if (before === null) element.removeAttribute(name);
  else element.setAttribute(name, before);
}
