// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { type BarStrings, drawBar } from '../../../src/collapse/picker-bar';

const strings: BarStrings = {
  label: 'Fold this too',
  direction: 'rtl',
  language: 'ar',
  wider: 'Wider',
  narrower: 'Narrower',
  fold: 'Fold this',
  undo: 'Undo',
  cancel: 'Cancel',
  close: 'Close',
};
const act = vi.fn();
let bar: ReturnType<typeof drawBar>;
const button = (name: string) => bar.element.querySelector(`.${name}`) as HTMLButtonElement;

beforeEach(() => {
  act.mockClear();
  bar = drawBar(document, strings, act);
  document.body.replaceChildren(bar.element);
});

test('is a named dialog in the direction of its language', () => {
  const named = ['role', 'aria-label', 'dir', 'lang'].map((name) => bar.element.getAttribute(name));
  expect(named).toEqual(['dialog', 'Fold this too', 'rtl', 'ar']);
});

test('says what is chosen and shows only what can be done with it', () => {
  bar.show({ text: '12 words', quote: '“Join us”', actions: { wider: true, narrower: false, cancel: true } });
  expect(bar.element.querySelector('p')?.textContent).toBe('12 words “Join us”');
  expect(['wider', 'narrower', 'fold', 'undo', 'cancel'].map((name) => button(name).hidden)).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  expect(button('narrower').getAttribute('aria-disabled')).toBe('true');
});

test('a button that does nothing now keeps the focus', () => {
  bar.show({ text: '', quote: '', actions: { fold: true } });
  bar.focus('fold');
  bar.show({ text: '', quote: '', actions: { fold: false } });
  expect(document.activeElement).toBe(button('fold'));
});

test('a click that no person made does nothing', () => {
  bar.show({ text: '', quote: '', actions: { fold: true } });
  button('fold').dispatchEvent(new MouseEvent('click'));
  expect(act).not.toHaveBeenCalled();
});
