// Attributes written over a page's own, and put back exactly as they were.
import { MARK_ATTRIBUTE } from '../blocks/own-marks';
import { type Attributes, get, put } from './attributes';

/** Remembers, for each element, what it wrote and what stood there. */
export class WrittenAttributes {
  readonly #saved = new Map<Element, Attributes>();
  readonly #written = new WeakMap<Element, ReadonlyMap<string, string>>();

  /** @param noteOf more to write, from what is written and what stood there. */
  constructor(readonly noteOf: (names: readonly string[], saved: Attributes) => Record<string, string> = () => ({})) {}

  /** Elements written to and not yet cleared. */
  get elements(): Element[] {
    return [...this.#saved.keys()];
  }

  has(element: Element): boolean {
    return this.#saved.has(element);
  }

  /** What was written last, whatever the page has made of it since. */
  writtenOn(element: Element): ReadonlyMap<string, string> | undefined {
    return this.#written.get(element);
  }

  /** Writes these attributes, and puts back whichever was written before and is not among them. */
  write(element: Element, wanted: Readonly<Record<string, string>>): void {
    const before = this.#written.get(element) ?? new Map<string, string>();
    const saved = savedBy(element, Object.keys(wanted), before, this.#saved.get(element));
    const written = new Map(Object.entries({ ...wanted, ...this.noteOf(Object.keys(wanted), saved) }));
    for (const [name, value] of before) if (!written.has(name)) restore(element, name, saved.get(name) ?? null, value);
    for (const [name, value] of written) if (get(element, name) !== value) put(element, name, value);
    this.#saved.set(element, saved);
    this.#written.set(element, written);
  }

  /** Puts everything back. */
  clear(element: Element): void {
    this.write(element, {});
    this.#saved.delete(element);
  }
}

/** What stood where something is about to be written, with what the page has put over it since. */
function savedBy(
  element: Element,
  names: readonly string[],
  before: ReadonlyMap<string, string>,
  known: Attributes | undefined,
): Attributes {
  const saved = new Map(known);
  for (const name of names) {
    const now = name.startsWith(MARK_ATTRIBUTE) ? null : get(element, name);
    if (now !== before.get(name)) saved.set(name, now);
  }
  return saved;
}

/** Puts an attribute back, unless the page has written its own since: then the page's stands. */
function restore(element: Element, name: string, before: string | null, written: string | undefined): void {
  if (get(element, name) === written) put(element, name, before);
}
