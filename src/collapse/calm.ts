// Strips that move without end and are not folded, since they belong to the story: stopped, and what a strip says over
// again for its loop is left out for assistive technology. Attributes only, as for folds.
import { native } from '../blocks/native';
import { appearanceOf } from './appearance';
import { WrittenAttributes } from './written-attributes';

/** The style sheet of the content script stops what is inside. */
const CALM = 'data-chaffinch-calm';

export interface Calming {
  /** Stops these, and keeps stopped what it stopped before: a strip that stands still is no longer seen to move. */
  calm(strips: readonly Element[]): void;
  clear(): void;
}

export function createCalming(): Calming {
  const stopped = new WrittenAttributes();
  const clones = new WrittenAttributes();
  return {
    calm(strips) {
      for (const strip of strips) {
        if (stopped.has(strip)) continue;
        stopped.write(strip, { [CALM]: '' });
        // Neither read out nor in tab order; what they copy stands before them.
        for (const clone of clonesIn(strip)) if (!clone.hasAttribute('inert')) clones.write(clone, { inert: '' });
      }
    },
    clear() {
      for (const attributes of [clones, stopped]) for (const element of attributes.elements) attributes.clear(element);
    },
  };
}

/** Children that repeat all children before them in the same order, in the first list of a strip that does so. */
export function clonesIn(strip: Element): Element[] {
  for (let list: Element | null = strip; list; list = onlyChild(list)) {
    const children = [...native(list, 'children')];
    const looks = children.map(lookOf);
    for (let period = 1; period <= children.length / 2; period += 1) {
      const repeats = children.length % period === 0 && looks.every((look, at) => look === looks[at % period]);
      // A row of one thing that is shown again and again is a row, not a loop.
      if (repeats && (period > 1 || looks.length === 2)) return children.slice(period);
    }
  }
  return [];
}

function onlyChild(element: Element): Element | null {
  return element.children.length === 1 ? (element.children[0] ?? null) : null;
}

/** Pictures say more than the words of a strip. */
function lookOf(element: Element): string {
  const pictures = [...element.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
  const own = element.localName === 'img' ? (element.getAttribute('src') ?? '') : '';
  return [appearanceOf(element), own, ...pictures].join('\n');
}
