// The attributes that fold an element, and putting them back exactly as they were.
// Only attributes: class and inline style do not restore byte for byte, and nodes belong to frameworks.

import { native } from '../blocks/native';
import { MARK_ATTRIBUTE, TEXT_ATTRIBUTE } from '../blocks/own-marks';
import { get } from './attributes';
import { FINDABLE, FINDABLE_MARK, findableIn, uncover } from './findable';
import { cleanForeign, WAS, wasOf } from './foreign-marks';
import { WrittenAttributes } from './written-attributes';

/**
 * 'folded', 'open' (expanded by the reader) or 'marked' (only shown to be boilerplate). The style sheet of the
 * content script draws the rest.
 */
export const MARK = MARK_ATTRIBUTE;
const TEXT = TEXT_ATTRIBUTE;
const SHOW = 'data-chaffinch-show';
/** The room that a folded block keeps; see room-size.ts. */
const ROOM = 'data-chaffinch-room';

/** Only emptied, and only where the page has it. */
const LABELLED_BY = 'aria-labelledby';

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
  /** What the page had is noted in the page itself too, for whoever finds the mark when this script is gone. */
  readonly #marks = new WrittenAttributes((names, saved) => {
    const was = wasOf(names, saved);
    return was ? { [WAS]: was } : {};
  });
  /** On children of folded elements. */
  readonly #findable = new WrittenAttributes();
  /** Those of each folded element. */
  readonly #covered = new WeakMap<Element, readonly Element[]>();

  /** Elements marked by this instance, whatever a page writes into its own attributes. */
  get elements(): Element[] {
    return this.#marks.elements;
  }

  has(element: Element): boolean {
    return this.#marks.has(element);
  }

  /** Whether the element lies in one that is folded now. */
  hides(element: Element): boolean {
    for (let at: Element | null = element; at; at = native(at, 'parentElement'))
      if (this.stateOf(at) === 'folded') return true;
    return false;
  }

  /** Cleans elements that carry our marks without being ours, and what the page has moved or copied out of a fold. */
  sweep(root: ParentNode): void {
    const all = (name: string) => native(root, 'querySelectorAll').call(root, `[${name}]`);
    for (const element of all(MARK)) this.disown(element);
    for (const child of all(FINDABLE_MARK)) {
      if (!this.#findable.has(child)) uncover(child);
      else if (this.stateOf(native(child, 'parentElement')) !== 'folded') this.#findable.clear(child);
    }
  }

  /** The same for one element. */
  disown(element: Element): void {
    if (!this.#marks.has(element)) cleanForeign(element);
  }

  /** Somebody else has taken the mark off, or changed it. */
  isDisturbed(element: Element): boolean {
    const written = this.#marks.writtenOn(element);
    return written !== undefined && [MARK, TEXT].some((name) => get(element, name) !== (written.get(name) ?? null));
  }

  /** By what was written, whatever the page has made of it since. */
  stateOf(element: Element | null): MarkState | undefined {
    if (!element || !this.#marks.has(element)) return undefined;
    const state = this.#marks.writtenOn(element)?.get(MARK);
    return state === 'open' || state === 'marked' ? state : 'folded';
  }

  /** @param room that the block keeps for now, in words (room-size.ts). One that is folded already keeps what it has. */
  fold(element: Element, chip: ChipText, room = this.roomOf(element)): void {
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
      ...(get(element, LABELLED_BY) === null ? {} : { [LABELLED_BY]: '' }),
      ...(room === undefined ? {} : { [ROOM]: room }),
    });
    const children = findableIn(element);
    for (const child of children) this.#findable.write(child, FINDABLE);
    this.#covered.set(element, [...this.#release(element, isIn), ...children]);
  }

  /**
   * Shows the element again, and keeps the note that the reader wanted it so. It can still hold the
   * focus, or the reader who pressed Enter would be thrown back to the start of the page.
   */
  open(element: Element): void {
    this.#uncover(element);
    this.#marks.write(element, { [MARK]: 'open' });
    if (element instanceof HTMLElement && native(element, 'tabIndex') < 0) {
      this.#marks.write(element, { [MARK]: 'open', tabindex: '-1' });
    }
  }

  /** Leaves the element as it is, but for a line beside it. */
  mark(element: Element): void {
    this.#uncover(element);
    this.#marks.write(element, { [MARK]: 'marked' });
  }

  /** Folds or only marks, or leaves open what the reader had opened; `like` is the element in whose place this one has come. */
  put(element: Element, chip: ChipText, state: MarkState, like = element, room = this.roomOf(like)): void {
    if (element !== like) {
      this.disown(element);
      this.clear(like);
    }
    if (state === 'marked') {
      this.mark(element);
      return;
    }
    this.fold(element, chip, room);
    if (state === 'open') this.open(element);
  }

  /** The room that a folded block keeps, in words (room-size.ts). */
  roomOf(element: Element): string | undefined {
    return this.#marks.writtenOn(element)?.get(ROOM);
  }

  /** Changes the room of a folded block, or takes it. */
  setRoom(element: Element, room: string | undefined): void {
    const written = this.#marks.writtenOn(element);
    if (!written || this.stateOf(element) !== 'folded') return;
    const { [ROOM]: _room, [WAS]: _was, ...rest } = Object.fromEntries(written);
    this.#marks.write(element, room === undefined ? rest : { ...rest, [ROOM]: room });
  }

  /** Takes every mark away. */
  clear(element: Element): void {
    this.#uncover(element);
    this.#marks.clear(element);
  }

  #uncover(element: Element): void {
    this.#release(element, () => false);
    this.#covered.delete(element);
  }

  /** Lets go of an element's children but those that stay, and those that the page has put into another fold. */
  #release(element: Element, stays: (child: Element, element: Element) => boolean): Element[] {
    return (this.#covered.get(element) ?? []).filter((child) => {
      if (stays(child, element)) return true;
      if (isIn(child, element) || this.stateOf(native(child, 'parentElement')) !== 'folded')
        this.#findable.clear(child);
      return false;
    });
  }
}

function isIn(child: Element, element: Element): boolean {
  return native(child, 'parentElement') === element;
}
