// Lets the reader choose a box of the page to fold: point, widen or narrow, look at it folded, confirm, undo.
import { native } from '../blocks/native';
import { Choosing } from './choosing';
import { openDrawing } from './drawing';
import { createFrames, FRAMES_CSS } from './frames';
import { gistOf } from './gist';
import { holdOff } from './hold-off';
import { type BarAction, type BarStrings, type BarView, drawBar } from './picker-bar';

/** What the page's script does with a choice. The same as `PickHooks` of the page's handle, which knows no layer of the page. */
export interface PickerHooks {
  /** What is done on the site: where it is off, nothing can be chosen. */
  readonly mode: 'fold' | 'mark' | 'off';
  /** The nearest element around one, or itself, that folds as a whole. */
  boxOf(element: Element): Element | undefined;
  mayFold(element: Element): boolean;
  /** Folds a box for the eye, and shows the one before again; `undefined` only does the latter. */
  preview(element: Element | undefined): void;
  /** Answers whether it is kept for later visits. */
  confirm(element: Element): Promise<boolean>;
  undo(): void;
  done(): void;
}

export interface PickerStrings extends BarStrings {
  readonly hint: string;
  readonly never: string;
  readonly folded: string;
  readonly marked: string;
  readonly unkept: string;
  readonly off: string;
  readonly empty: string;
  words(count: number): string;
  quote(start: string): string;
}

export type Pick = (hooks: PickerHooks, start?: Element) => void;

/** A picker that is open gives way to the next. @param css of the bar. */
export function createPicker(window: Window, css: string, strings: PickerStrings, signal: AbortSignal): Pick {
  let cancel = (): void => {};
  return (hooks, start) => {
    cancel();
    if (!signal.aborted) cancel = pick(window, css, strings, hooks, signal, start);
  };
}

/** Answers how to cancel it. */
function pick(
  window: Window,
  css: string,
  strings: PickerStrings,
  hooks: PickerHooks,
  until: AbortSignal,
  start?: Element,
): () => void {
  const { document } = window;
  const before = native(document, 'activeElement');
  const closing = new AbortController();
  const choosing = new AbortController();
  const signal = AbortSignal.any([until, closing.signal]);
  const { host, root, close } = openDrawing(document, FRAMES_CSS + css);
  const frames = createFrames(window, root, signal, true);
  const choice = new Choosing(hooks.boxOf);
  const bar = drawBar(document, strings, act);
  let phase: 'choosing' | 'chosen' | 'done' = 'choosing';
  let touched = false;
  root.append(bar.element);
  signal.addEventListener('abort', close, { once: true });

  const mayFold = (): boolean => choice.chosen !== undefined && hooks.mayFold(choice.chosen);

  function draw(): void {
    frames.show(choice.chosen ? [choice.chosen] : []);
    bar.show(viewOf(choice, mayFold(), strings));
  }

  /** Moves the choice; what was previewed is shown as it was, and the new choice folded in its place. */
  function change(move: () => void): void {
    move();
    if (phase === 'chosen') hooks.preview(mayFold() ? choice.chosen : undefined);
    draw();
  }

  function choose(): void {
    if (!choice.chosen) return;
    phase = 'chosen';
    change(() => window.getSelection()?.removeAllRanges());
    bar.focus('fold');
  }

  function confirm(): void {
    if (!choice.chosen || !mayFold()) return;
    const kept = hooks.confirm(choice.chosen);
    tell({ text: hooks.mode === 'mark' ? strings.marked : strings.folded, quote: '', actions: DONE });
    bar.focus('undo');
    kept.then((isKept) => {
      if (!isKept) bar.show({ text: strings.unkept, quote: '', actions: DONE });
    });
  }

  /** From here on the page is the reader's again. */
  function tell(view: BarView): void {
    phase = 'done';
    choosing.abort();
    window.addEventListener('click', ({ target, isTrusted }) => isTrusted && target !== host && end(), {
      capture: true,
      signal,
    });
    window.addEventListener('keydown', onEscape, { capture: true, signal });
    frames.show([]);
    bar.show(view);
  }

  function end(): void {
    closing.abort();
    hooks.done();
    if (before instanceof HTMLElement && before !== native(document, 'body')) before.focus({ preventScroll: true });
  }

  function cancel(): void {
    if (signal.aborted) return;
    if (phase === 'chosen') hooks.preview(undefined);
    end();
  }

  function undo(): void {
    hooks.undo();
    end();
  }

  function act(action: BarAction): void {
    const acts = { wider, narrower, fold: confirm, undo, cancel, close: end };
    acts[action]();
  }

  function wider(): void {
    change(() => choice.widen());
  }

  function narrower(): void {
    change(() => choice.narrow());
  }

  function onEscape(event: KeyboardEvent): void {
    if (!event.isTrusted || event.key !== 'Escape') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    end();
  }

  function onKey(event: KeyboardEvent): boolean {
    const onButton = root.activeElement instanceof HTMLButtonElement;
    if (event.type !== 'keydown' || event.ctrlKey || event.altKey || event.metaKey) return onButton;
    if (onButton && (event.key === 'Enter' || event.key === ' ')) return true;
    const keys: Record<string, () => void> = {
      ArrowUp: wider,
      '+': wider,
      ArrowDown: narrower,
      '-': narrower,
      Enter: phase === 'chosen' ? confirm : choose,
      Escape: cancel,
    };
    const chosen = keys[event.key];
    if (chosen) event.preventDefault();
    chosen?.();
    return false;
  }

  function onPointer(event: MouseEvent): boolean {
    const at = targetOf(event);
    if (event.type === 'pointerdown') touched = (event as PointerEvent).pointerType === 'touch';
    // A finger that moves is scrolling.
    else if (event.type === 'pointermove' && at && phase === 'choosing' && !touched && choice.point(at)) draw();
    else if (event.type === 'click' && at) {
      // A tap points and chooses at once; so does a click beside what is chosen.
      if (touched || !(choice.chosen && native(choice.chosen, 'contains').call(choice.chosen, at))) choice.point(at);
      choose();
    }
    return at === undefined;
  }

  /** The page's element under the pointer, or undefined over the bar. */
  function targetOf(event: MouseEvent): Element | undefined {
    if (event.target !== host)
      return event.target instanceof Element ? event.target : native(document, 'documentElement');
    // Chromium gives a click by the keyboard no place.
    if (!root.elementFromPoint(event.clientX, event.clientY)?.matches('.frame')) return undefined;
    return native(document, 'elementsFromPoint')
      .call(document, event.clientX, event.clientY)
      .find((element) => element !== host);
  }

  holdOff(
    window,
    host,
    (event) => {
      if (event instanceof KeyboardEvent) return onKey(event);
      return event instanceof MouseEvent ? onPointer(event) : event.target === host;
    },
    AbortSignal.any([signal, choosing.signal]),
  );
  if (hooks.mode === 'off') {
    tell({ text: strings.off, quote: '', actions: { close: true } });
    bar.focus('close');
    return cancel;
  }
  const middle = () =>
    native(document, 'elementFromPoint').call(document, window.innerWidth / 2, window.innerHeight / 2);
  const first = start && native(start, 'isConnected') ? start : middle();
  if (first) choice.point(first);
  draw();
  bar.focus();
  return cancel;
}

const DONE: BarView['actions'] = { undo: true, close: true };

function viewOf(choice: Choosing, mayFold: boolean, strings: PickerStrings): BarView {
  const actions = { wider: choice.canWiden, narrower: choice.canNarrow, fold: mayFold, cancel: true };
  if (!choice.chosen) return { text: strings.hint, quote: '', actions };
  if (!mayFold) return { text: strings.never, quote: '', actions };
  const { words, start } = gistOf(choice.chosen);
  const text = words > 0 ? strings.words(words) : strings.empty;
  return { text, quote: start && strings.quote(start), actions };
}
