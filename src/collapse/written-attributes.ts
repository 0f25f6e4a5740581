// Attributes written over a page's own, and put back exactly as they were.

/** What an attribute was before: null where there was none. */
type Saved = ReadonlyMap<string, string | null>;

/** Remembers, for each element, what it wrote and what stood there. */
export class WrittenAttributes {
  readonly #saved = new Map<Element, Saved>();
  readonly #written = new WeakMap<Element, ReadonlyMap<string, string>>();

  /** Elements written to and not yet cleared. */
  get elements(): Element[] {
    return [...this.#saved.keys()];
  }

  has(element: Element): boolean {
    return this.#saved.has(element);
  }

  /** Writes these attributes, and puts back whichever was written before and is not among them. */
  write(element: Element, wanted: Readonly<Record<string, string>>): void {
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

  /** Puts everything back. */
  clear(element: Element): void {
    this.write(element, {});
    this.#saved.delete(element);
  }
}

/** Puts an attribute back, unless the page has written its own since: then the page's stands. */
function restore(element: Element, name: string, before: string | null, written: string | undefined): void {
  if (element.getAttribute(name) !== written) return;
  if (before === null) element.removeAttribute(name);
  else element.setAttribute(name, before);
}
