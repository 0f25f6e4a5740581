// The only reader of layout and computed style. Called once a scan, for a few candidates, before any write.
import { tagOf } from './attributes';
import { native } from './native';
import type { Layout } from './page';

/** What one batched read of the page's layout tells. Answers are in the order of the questions. */
export interface Measure {
  blocks(elements: readonly Element[]): Layout[];
  images(elements: readonly Element[]): ImageLayout[];
}

export interface ImageLayout {
  readonly width: number;
  readonly height: number;
  /** A background or mask image paints it. */
  readonly painted: boolean;
}

export const measure: Measure = {
  blocks: (elements) => {
    const moving = new Map<Document, boolean>();
    return elements.map((element) => {
      const document = native(element, 'ownerDocument');
      const moves = moving.get(document) ?? mayMove(document);
      moving.set(document, moves);
      return blockLayout(element, moves);
    });
  },
  images: (elements) => elements.map(imageLayout),
};

/** A document that no browser draws cannot tell. */
function mayMove(document: Document): boolean {
  const animations: Document['getAnimations'] | undefined = native(document, 'getAnimations');
  return animations === undefined || animations.call(document).length > 0;
}

/** @param moves whether anything moves in its document: hardly ever, and each question for an animation is slow. */
function blockLayout(element: Element, moves: boolean): Layout {
  const style = getComputedStyle(element);
  const { position } = style;
  return {
    position: position === 'fixed' || position === 'sticky' ? position : 'flow',
    endless: tagOf(element) === 'marquee' || (moves && (isEndless(style) || childIsEndless(element))),
  };
}

/** At most this many children are asked for an animation: a marquee moves one or two tracks. */
const TRACKS = 3;

function childIsEndless(element: Element): boolean {
  let child = element.firstElementChild;
  for (let i = 0; child instanceof Element && i < TRACKS; i += 1) {
    if (isEndless(getComputedStyle(child))) return true;
    child = child.nextElementSibling;
  }
  return false;
}

/** A spinner turns within a second or two; a strip takes its time. */
const SLOW_SECONDS = 3;

function isEndless(style: CSSStyleDeclaration): boolean {
  if (!style.animationName || style.animationName === 'none') return false;
  return (
    style.animationIterationCount.includes('infinite') && Number.parseFloat(style.animationDuration) >= SLOW_SECONDS
  );
}

function imageLayout(element: Element): ImageLayout {
  const box = Element.prototype.getBoundingClientRect.call(element);
  const style = getComputedStyle(element);
  const painted = /url\(/.test(`${style.backgroundImage} ${style.maskImage}`);
  return { width: box.width, height: box.height, painted };
}
