// One walk over the page as it is drawn: shadow trees stand in their hosts, slotted nodes in their slots, and
// frames of the same origin in their place.
import { tagOf } from './attributes';
import type { Draft } from './draft';
import { Gathering } from './gathering';
import { native } from './native';

/** The walk hands over after this many nodes, so that a caller can let the page breathe. */
const NODES_A_SLICE = 400;

export interface Gathered {
  readonly draft: Draft;
  /** Shadow roots and documents of frames that the walk went into; the page's own document is not among them. */
  readonly roots: readonly Node[];
}

/**
 * Gathers the subtree of `root` in document order. Yields between slices; the DOM must not change
 * meanwhile in a way that matters: what is inserted behind the walk is missed until the next scan.
 */
export function* gather(root: Element): Generator<undefined, Gathered> {
  const walk = new Walk(new Gathering(root));
  walk.gathering.enter(root);
  yield* walk.below(root);
  return { draft: yield* walk.gathering.finish(), roots: walk.roots };
}

class Walk {
  readonly roots: Node[] = [];
  #nodes = 0;

  constructor(readonly gathering: Gathering) {}

  /** Walks what lies below a node, itself not included. */
  *below(top: Node): Generator<undefined, void> {
    const document = native(top, 'ownerDocument') ?? (top as Document); // Only a document has no owner.
    const walk = native(document, 'createTreeWalker').bind(document);
    const walker = walk(top, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    let node: Node | null = walker.firstChild();
    while (node) {
      this.#nodes += 1;
      if (this.#nodes % NODES_A_SLICE === 0) yield;
      const inside = this.gathering.take(node);
      const elsewhere = inside ? this.#drawnInstead(node) : undefined;
      if (elsewhere) yield* this.#through(elsewhere);
      node = (inside && !elsewhere ? walker.firstChild() : null) ?? climb(walker, this.gathering);
    }
  }

  /** Walks nodes that are drawn in a place where they do not stand. */
  *#through({ nodes, enclosed }: Elsewhere): Generator<undefined, void> {
    this.gathering.enclosed += enclosed;
    for (const node of nodes) {
      const inside = this.gathering.take(node);
      const elsewhere = inside ? this.#drawnInstead(node) : undefined;
      if (elsewhere) yield* this.#through(elsewhere);
      else if (inside) yield* this.below(node);
      this.gathering.leave(node);
    }
    this.gathering.enclosed -= enclosed;
  }

  /** What is drawn in an element in place of its children, or undefined where those are drawn. */
  #drawnInstead(node: Node): Elsewhere | undefined {
    if (node.nodeType !== Node.ELEMENT_NODE) return undefined;
    const element = node as Element; // Checked on the line above.
    const tag = tagOf(element);
    // A form can hold no shadow tree, and its properties are not to be trusted.
    if (tag === 'form') return undefined;
    if (tag === 'slot') return slotted(element);
    const root = tag === 'iframe' ? frameBody(element) : element.shadowRoot;
    if (!root) return undefined;
    this.roots.push(root);
    return { nodes: [...root.childNodes], enclosed: 1 };
  }
}

interface Elsewhere {
  readonly nodes: readonly Node[];
  /** 1 on the way into a tree of its own, -1 back out of it, to what the page has put into a slot. */
  readonly enclosed: 1 | -1;
}

function slotted(slot: Element): Elsewhere | undefined {
  const nodes = slot instanceof HTMLSlotElement ? slot.assignedNodes() : [];
  return nodes.length > 0 ? { nodes, enclosed: -1 } : undefined;
}

/** The body of a frame that the page may look into itself. */
function frameBody(frame: Element): Element | undefined {
  try {
    return (frame as HTMLIFrameElement).contentDocument?.body ?? undefined; // The tag was checked by the caller.
  } catch {
    return undefined;
  }
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
