// Keeps what is being said in sight, unless the reader has gone elsewhere.
import { openAround } from '../reading/section-place';

/** Milliseconds after the reader's own scrolling in which nothing is moved. */
const LEAVE_ALONE = 6000;
/** Our own scrolling is over by then, where the browser does not tell its end. */
const OWN_SCROLL = 1500;
/** A sentence is brought to this share of the height that is free: what comes next stands below it. */
const HEIGHT = 0.3;
/** How often a place is measured again: what lies in sections out of view has its height only once it is near. */
const TRIES = 3;
/** Pixels that are to be free above and below a sentence. */
const AIR = 48;

export class Follow {
  #scrolledAt = Number.NEGATIVE_INFINITY;
  #ownUntil = 0;
  /** Where we are scrolling to. */
  #target: Range | undefined;
  #tries = 0;

  /** @param covered how many pixels of the window's lower end something stands over. */
  constructor(
    readonly covered: () => number,
    signal: AbortSignal,
  ) {
    const options = { signal, passive: true, capture: true };
    const scrolled = () => {
      if (performance.now() > this.#ownUntil) this.#scrolledAt = performance.now();
    };
    const turned = () => {
      this.#scrolledAt = performance.now();
      this.#target = undefined;
    };
    const over = () => {
      this.#ownUntil = 0;
      if (this.#target && this.#tries < TRIES) this.#bring(this.#target);
    };
    addEventListener('scroll', scrolled, options);
    addEventListener('scrollend', over, options);
    // These are the reader's even while we scroll.
    addEventListener('wheel', turned, options);
    addEventListener('touchmove', turned, options);
  }

  /** @param asked the reader wants to be there now, wherever they have scrolled. */
  show(range: Range, asked: boolean): void {
    if (!asked && performance.now() - this.#scrolledAt < LEAVE_ALONE) return;
    openAround(range.startContainer.parentElement);
    this.#tries = 0;
    this.#bring(range);
  }

  #bring(range: Range): void {
    const free = innerHeight - this.covered();
    const { top, bottom } = range.getBoundingClientRect();
    const fits = top >= AIR && (bottom <= free - AIR || top <= free * HEIGHT);
    this.#target = fits ? undefined : range;
    if (fits) return;
    this.#tries += 1;
    this.#ownUntil = performance.now() + OWN_SCROLL;
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
    scrollerOf(range.startContainer).scrollBy({ top: top - Math.max(AIR, free * HEIGHT), behavior });
  }
}

/** The nearest box that scrolls; most often the page. */
function scrollerOf(node: Node): Pick<Element, 'scrollBy'> {
  for (let at = node.parentElement; at && at !== document.body; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return at;
  return window;
}
