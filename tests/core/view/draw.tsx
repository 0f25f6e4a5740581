// Draws a view into the document and finds things in it the way a person would.
import { type ComponentChildren, render } from 'preact';
import { act } from 'preact/test-utils';
import { LanguageProvider } from '../../../src/view/strings';
import { english } from './english';

export function draw(view: ComponentChildren): void {
  act(() =>
    render(<LanguageProvider value={{ translate: english, locale: 'en-GB' }}>{view}</LanguageProvider>, document.body),
  );
}

/** The button, switch or tab whose name starts so. */
export function control(name: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find((button) =>
    (button.getAttribute('aria-label') ?? button.textContent ?? '').trim().startsWith(name),
  );
  if (!found) {
    throw new Error(`No control is called "${name}".`);
  }
  return found;
}

export function click(name: string): void {
  act(() => control(name).click());
}

export function fire(target: Element, event: Event): void {
  act(() => {
    target.dispatchEvent(event);
  });
}

export function clear(): void {
  act(() => render(null, document.body));
}
