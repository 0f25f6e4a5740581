// The reading place's keys: one table, one listener. The help dialog lists the same table.
import { useLayoutEffect } from 'preact/hooks';
import type { Command } from './commands';
import { type Commands, useCommands } from './commands';

export interface KeyEntry {
  /** `KeyboardEvent.key`: what is written, so that it holds on every layout, with Shift or without. */
  readonly keys: readonly string[];
  readonly command: Command;
}

export const KEYS: readonly KeyEntry[] = [
  { keys: ['j'], command: 'next' },
  { keys: ['k'], command: 'previous' },
  // Where + needs Shift, = stands on the same key.
  { keys: ['+', '='], command: 'larger' },
  { keys: ['−', '-', '_'], command: 'smaller' },
  { keys: ['0'], command: 'usual' },
  { keys: ['t'], command: 'theme' },
  { keys: ['s'], command: 'speak' },
  { keys: ['o'], command: 'outline' },
  { keys: ['?'], command: 'help' },
  { keys: ['Escape'], command: 'back' },
];

/** Keys belong to what is typed in, and to what is open above the article. */
const TYPED_IN = 'input:not([type="radio"], [type="checkbox"], [type="range"], [type="button"]), textarea, select';
const OPEN_ABOVE = 'dialog[open], :popover-open';

export function useKeys(): void {
  const commands = useCommands();
  // With the article itself: who sees it may press a key at once.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => answer(event, commands);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [commands]);
}

function answer(event: KeyboardEvent, commands: Commands): void {
  const command = commandFor(event);
  if (command && commands.run(command)) {
    event.preventDefault();
  }
}

/** The command that a key asks for, or undefined where the key is somebody else's. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) {
    return undefined;
  }
  if (isTypedIn(event.target)) {
    return undefined;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const command = KEYS.find(({ keys }) => keys.includes(key))?.command;
  // What is open takes Escape itself; a dialog takes all keys, a popover leaves those that change what it shows.
  const above = document.querySelector(OPEN_ABOVE);
  return above && (command === 'back' || above.localName === 'dialog') ? undefined : command;
}

function isTypedIn(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TYPED_IN));
}
