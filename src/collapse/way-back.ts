// Where the reader was before being taken elsewhere in the page.
import { native } from '../blocks/native';
import { moveBy, stays } from './bring-up';
import { rectOf } from './rect';

export interface WayBack {
  /** The reader is there, whoever scrolled. */
  isHere(): boolean;
  go(): void;
}

/** Where an element is looked for, as a share of the window's height. */
const PROBES = [0.1, 0.3, 0.5, 0.7, 0.9];
/** CSS pixels by which a page may move by itself. */
const NEAR = 40;

export function wayBack(window: Window): WayBack {
  const { document, scrollY: pixels } = window;
  const anchor = anchorIn(window);
  const before = anchor ? rectOf(anchor).top : 0;
  const focused = native(document, 'activeElement');

  /** How far it is, downwards. The anchor knows better than a number of pixels, which counts what was loaded since. */
  const away = () => (anchor && native(anchor, 'isConnected') ? rectOf(anchor).top - before : pixels - window.scrollY);

  return {
    isHere: () => Math.abs(away()) < NEAR,
    go() {
      moveBy(window, anchor ?? native(document, 'documentElement'), away(), 'calmly');
      focusAgain(document, focused);
    },
  };
}

/** Something that moves as the page scrolls. */
function anchorIn(window: Window): Element | undefined {
  const { document } = window;
  const found = PROBES.flatMap(
    (share) =>
      native(document, 'elementFromPoint').call(document, window.innerWidth / 2, window.innerHeight * share) ?? [],
  );
  return found.find((element) => !stays(window, element));
}

/** Where nothing had the focus, nothing has it again. */
function focusAgain(document: Document, focused: Element | null): void {
  const now = native(document, 'activeElement');
  if (focused instanceof HTMLElement && focused !== native(document, 'body'))
    native(focused, 'focus').call(focused, { preventScroll: true });
  else if (now instanceof HTMLElement) native(now, 'blur').call(now);
}
