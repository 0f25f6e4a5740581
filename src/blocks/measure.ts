// The only reader of layout and computed style. Called once a scan, for a few candidates, before any write.
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
  blocks: (elements) => elements.map(blockLayout),
  images: (elements) => elements.map(imageLayout),
};

function blockLayout(element: Element): Layout {
  const box = Element.prototype.getBoundingClientRect.call(element);
  const style = getComputedStyle(element);
  return {
    top: box.top,
    left: box.left,
    width: box.width,
    height: box.height,
    position: style.position === 'fixed' || style.position === 'sticky' ? style.position : 'flow',
    endless: isEndless(style) || element.localName === 'marquee' || childIsEndless(element),
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
