// What Readability would drop or break (posts, videos, listings, formulas, notes) is lifted out of the clone before it
// looks, and put back where it stood into the tree that it found.
import type { Element as HastElement, Properties, Root, RootContent } from 'hast';
import { LIFT_MARK } from './marks';
import { isElement } from './tree';

/** The property that `LIFT_MARK` becomes in a hast tree. */
const MARK = 'dataChaffinchLifted';

/** Boxes that mean nothing once they hold one thing alone. */
const FRAMES = new Set('a aside center div figure p section span'.split(' '));
const SEEN = 'img, picture, video, audio, iframe, table, pre, hr, input, svg, math';

export type Content = HastElement['children'];

export class Lifted {
  readonly #parts: Content[] = [];

  /**
   * Puts a stand-in where `place` stands. Its words are what Readability weighs: a thing without words needs some, or it
   * is taken for an empty box.
   */
  lift(place: Element, content: Content, standIn: { name: 'p' | 'pre' | 'span' | 'sup'; words: string }): void {
    const element = place.ownerDocument.createElement(standIn.name);
    element.setAttribute(LIFT_MARK, String(this.#parts.length));
    element.textContent = standIn.words;
    this.#parts.push(content);
    place.replaceWith(element);
  }

  /** Puts everything back whose stand-in is still in the tree. Changes the tree. */
  putBack(node: Root | HastElement): void {
    // The children are of the kind that they were.
    node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
      const part = isElement(child) ? this.#partOf(child.properties) : undefined;
      if (part) return this.#whole(part);
      if (isElement(child)) this.putBack(child);
      return [child];
    }) as Content;
  }

  /** What was lifted last may hold what was lifted before, never the other way round. */
  #whole(part: Content): Content {
    const root: Root = { type: 'root', children: [...part] };
    this.putBack(root);
    return root.children as Content;
  }

  #partOf(properties: Properties): Content | undefined {
    const mark = properties[MARK];
    return mark === undefined ? undefined : this.#parts[Number(mark)];
  }
}

/** The outermost box that holds nothing beside this element, or the element itself. */
export function frameOf(element: Element): Element {
  let frame = element;
  for (let parent = frame.parentElement; parent && FRAMES.has(parent.localName); parent = frame.parentElement) {
    if (!isAlone(frame, parent)) break;
    frame = parent;
  }
  return frame;
}

function isAlone(element: Element, parent: Element): boolean {
  return Array.from(parent.childNodes).every(
    (node) => node === element || (!node.textContent?.trim() && !(isElementNode(node) && shows(node))),
  );
}

function shows(element: Element): boolean {
  return element.matches(SEEN) || element.querySelector(SEEN) !== null;
}

function isElementNode(node: Node): node is Element {
  return node.nodeType === 1;
}
