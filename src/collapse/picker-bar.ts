// The bar at the bottom of the window: what is chosen, in words, and what can be done with it.
import { native } from '../blocks/native';
import { createIn } from './drawing';

const ACTIONS = ['wider', 'narrower', 'fold', 'undo', 'cancel', 'close'] as const;
export type BarAction = (typeof ACTIONS)[number];

/** In the reader's language. */
export interface BarStrings extends Readonly<Record<BarAction, string>> {
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47. */
  readonly language: string;
}

export interface BarView {
  readonly text: string;
  /** The first words of what is chosen, in the page's own language. */
  readonly quote: string;
  /** Buttons that are shown; false for one that does nothing now. */
  readonly actions: Readonly<Partial<Record<BarAction, boolean>>>;
}

export interface PickerBar {
  readonly element: HTMLElement;
  show(view: BarView): void;
  /** Puts the focus on a button, or on the bar itself. */
  focus(action?: BarAction): void;
}

export function drawBar(document: Document, strings: BarStrings, act: (action: BarAction) => void): PickerBar {
  const element = createIn(document, 'div');
  for (const [name, value] of Object.entries({
    class: 'bar',
    role: 'dialog',
    'aria-label': strings.label,
    tabindex: '-1',
    dir: strings.direction,
    lang: strings.language,
  }))
    element.setAttribute(name, value);
  const says = createIn(document, 'p');
  says.setAttribute('aria-live', 'polite');
  const text = createIn(document, 'strong');
  const quote = createIn(document, 'span');
  quote.dir = 'auto';
  quote.lang = native(document, 'documentElement').lang;
  says.append(text, ' ', quote);
  const row = createIn(document, 'div');
  row.className = 'row';
  const buttons = ACTIONS.map((action) => [action, drawButton(document, action, strings[action], act)] as const);
  row.append(...buttons.map(([, button]) => button));
  element.append(says, row);
  return {
    element,
    show(view) {
      if (text.textContent !== view.text) text.textContent = view.text;
      if (quote.textContent !== view.quote) quote.textContent = view.quote;
      for (const [action, button] of buttons) {
        button.hidden = view.actions[action] === undefined;
        // Not `disabled`, which would throw the focus away while the reader widens.
        button.setAttribute('aria-disabled', String(view.actions[action] === false));
      }
    },
    focus(wanted) {
      const button = buttons.find(([action]) => action === wanted)?.[1];
      (button ?? element).focus({ preventScroll: true });
    },
  };
}

function drawButton(document: Document, action: BarAction, label: string, act: (action: BarAction) => void) {
  const button = createIn(document, 'button');
  button.type = 'button';
  button.className = action;
  button.textContent = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted && button.getAttribute('aria-disabled') !== 'true') act(action);
  });
  return button;
}
