// What is pointed at, and how far the reader has widened the choice from there.
import { native } from '../blocks/native';

export class Choosing {
  /** From the box under the pointer outwards; the last one is chosen. */
  #path: Element[] = [];
  readonly #boxOf: (element: Element) => Element | undefined;

  /** @param boxOf the nearest element around one, or itself, that folds as a whole. */
  constructor(boxOf: (element: Element) => Element | undefined) {
    this.#boxOf = boxOf;
  }

  get chosen(): Element | undefined {
    return this.#path.at(-1);
  }

  get canNarrow(): boolean {
    return this.#path.length > 1;
  }

  get canWiden(): boolean {
    return this.#around() !== undefined;
  }

  /** Whether something else is chosen now. Within the same box, what was widened stays. */
  point(element: Element): boolean {
    const box = this.#boxOf(element);
    if (box === this.#path[0]) return false;
    this.#path = box ? [box] : [];
    return true;
  }

  widen(): void {
    const next = this.#around();
    if (next) this.#path.push(next);
  }

  narrow(): void {
    if (this.canNarrow) this.#path.pop();
  }

  #around(): Element | undefined {
    const parent = this.chosen && native(this.chosen, 'parentElement');
    return parent ? this.#boxOf(parent) : undefined;
  }
}
