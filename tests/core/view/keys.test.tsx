// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Commands, CommandsProvider, useCommand } from '../../../src/view/reader/commands';
import { Help } from '../../../src/view/reader/help';
import { KEYS, useKeys } from '../../../src/view/reader/keys';
import { clear, draw, fire } from './draw';

beforeEach(clear);

const speak = vi.fn();
const back = vi.fn();
const larger = vi.fn();

function Place() {
  useKeys();
  useCommand('speak', speak);
  useCommand('back', back);
  useCommand('larger', larger);
  return (
    <>
      <input aria-label="Note" />
      <input type="radio" aria-label="Serif" />
      <Help />
    </>
  );
}

function press(key: string, more: KeyboardEventInit = {}, on: Element = document.body): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  fire(on, event);
  return event;
}

describe('keys in the reading place', () => {
  beforeEach(() => {
    for (const handler of [speak, back, larger]) handler.mockClear();
    draw(
      <CommandsProvider value={new Commands()}>
        <Place />
      </CommandsProvider>,
    );
  });

  it('run what is registered for them, with capitals too', () => {
    press('s');
    press('S', { shiftKey: true });
    expect(speak).toHaveBeenCalledTimes(2);
  });

  it('take + with Shift and = without', () => {
    press('+', { shiftKey: true });
    press('=');
    expect(larger).toHaveBeenCalledTimes(2);
  });

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
    'are left to the browser with %j',
    (more) => {
      expect(press('s', more).defaultPrevented).toBe(false);
      expect(speak).not.toHaveBeenCalled();
    },
  );

  it('are left to a field that is typed in, and not to a choice', () => {
    press('s', {}, document.querySelector('input') ?? document.body);
    expect(speak).not.toHaveBeenCalled();
    press('s', {}, document.querySelector('[type="radio"]') ?? document.body);
    expect(speak).toHaveBeenCalledOnce();
  });

  it('are left alone where nobody carries them out', () => {
    expect(press('o').defaultPrevented).toBe(false);
  });

  it('leave Escape to a dialog that is open', () => {
    press('?', { shiftKey: true });
    expect(document.querySelector('dialog')?.open).toBe(true);
    press('Escape');
    press('s');
    expect([back.mock.calls.length, speak.mock.calls.length]).toEqual([0, 0]);
    document.querySelector('dialog')?.close();
    press('Escape');
    expect(back).toHaveBeenCalledOnce();
  });

  it('are listed with what they do, as far as it can be done', () => {
    press('?', { shiftKey: true });
    const rows = [...document.querySelectorAll('.help-keys > div')].map((row) => row.textContent);
    expect(rows).toEqual([
      '+Larger text',
      'sRead aloud, or stop',
      '?This list',
      'EscClose what is open, then back to the page',
      'SpaceOne page down; with Shift, one up',
    ]);
  });

  it('stand for one command each', () => {
    const all = KEYS.flatMap(({ keys }) => keys);
    expect(new Set(all).size).toBe(all.length);
  });
});
