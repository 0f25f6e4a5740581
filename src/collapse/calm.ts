// Strips that move without end and are not folded, since they belong to the story: stopped, and what a strip says over
// again for its loop is left out for assistive technology. Attributes only, as for folds.
import { native } from '../blocks/native';
import { appearanceOf } from './appearance';
import { get, put } from './attributes';
import { WrittenAttributes } from './written-attributes';

/** The style sheet of the content script stops what is inside. */
const CALM = 'data-chaffinch-calm';
/** On what is left out for assistive technology. */
const COPY = { inert: '', [CALM]: 'copy' };

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
        for (const clone of clonesIn(strip)) if (get(clone, 'inert') === null) clones.write(clone, COPY);
      }
    },
    clear() {
      for (const attributes of [clones, stopped]) for (const element of attributes.elements) attributes.clear(element);
      sweep();
    },
  };
}

/** What a script before an update has left, and copies that the page has made. */
function sweep(): void {
  for (const element of native(document, 'querySelectorAll').call(document, `[${CALM}]`)) {
    for (const name of get(element, CALM) === 'copy' ? Object.keys(COPY) : [CALM]) put(element, name, null);
  }
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
  const [child, ...more] = native(element, 'children');
  return child && more.length === 0 ? child : null;
}

/** Pictures say more than the words of a strip. */
function lookOf(element: Element): string {
  const images = native(element, 'querySelectorAll').call(element, 'img');
  const pictures = [...images].map((image) => get(image, 'src') ?? '');
  const own = element.localName === 'img' ? (get(element, 'src') ?? '') : '';
  return [appearanceOf(element), own, ...pictures].join('\n');
}
