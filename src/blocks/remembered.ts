// What is asked of a page again and again. A page is frozen, so an answer stays true as long as the page is held.
import { finish } from './slices';

/** A question about a page, answered once a page. */
export function once<Page extends object, Answer>(answer: (page: Page) => Answer): (page: Page) => Answer {
  const known = new WeakMap<Page, Answer>();
  return (page) => {
    let found = known.get(page);
    if (found === undefined && !known.has(page)) {
      found = answer(page);
      known.set(page, found);
    }
    return found as Answer; // Set, even where the answer is undefined.
  };
}

/**
 * The same for an answer that takes long: the first way gives it in one go, the second yields between slices. Whoever has
 * asked by the second has it ready for all who ask by the first.
 */
export function onceInSlices<Page extends object, Answer>(
  answer: (page: Page) => Generator<undefined, Answer>,
): [now: (page: Page) => Answer, inSlices: (page: Page) => Generator<undefined, Answer>] {
  const known = new WeakMap<Page, Answer>();
  function* inSlices(page: Page): Generator<undefined, Answer> {
    if (known.has(page)) return known.get(page) as Answer; // Checked right before.
    const found = yield* answer(page);
    known.set(page, found);
    return found;
  }
  const now = (page: Page): Answer => {
    const found = known.get(page);
    return found === undefined ? finish(inSlices(page)) : found;
  };
  return [now, inSlices];
}

/** Strings of which a page that never ends has ever new ones. */
const MOST = 1000;
/** UTF-16 units. What is longer is no name, and not kept: a page may write as much as it likes there. */
const LONGEST = 300;

/** Whether a pattern is found in a text, each text tried once: a page has few names, and says them all over again. */
export function tried(pattern: RegExp): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    if (text === '') return false;
    if (text.length > LONGEST) return pattern.test(text);
    let found = known.get(text);
    if (found === undefined) {
      found = pattern.test(text);
      if (known.size >= MOST) known.clear();
      known.set(text, found);
    }
    return found;
  };
}
