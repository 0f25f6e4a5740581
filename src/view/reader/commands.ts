// What can be done by key in the reading place. Whoever can carry out a command registers for it while it is shown.
import { createContext } from 'preact';
import { useContext, useLayoutEffect } from 'preact/hooks';

export const COMMANDS = [
  'next',
  'previous',
  'larger',
  'smaller',
  'usual',
  'theme',
  'speak',
  'outline',
  'help',
  'back',
] as const;
export type Command = (typeof COMMANDS)[number];

export class Commands {
  private readonly handlers = new Map<Command, () => void>();

  /** The later registration holds. Returns what undoes it. */
  register(command: Command, handler: () => void): () => void {
    this.handlers.set(command, handler);
    return () => {
      if (this.handlers.get(command) === handler) this.handlers.delete(command);
    };
  }

  /** Whether anybody carried it out. */
  run(command: Command): boolean {
    const handler = this.handlers.get(command);
    handler?.();
    return handler !== undefined;
  }

  has(command: Command): boolean {
    return this.handlers.has(command);
  }
}

const CommandsContext = createContext(new Commands());

export const CommandsProvider = CommandsContext.Provider;

export function useCommands(): Commands {
  return useContext(CommandsContext);
}

/** Carries out a command as long as the component is shown; its button calls the same handler. Without one, nothing. */
export function useCommand(command: Command, handler: (() => void) | undefined): void {
  const commands = useCommands();
  useLayoutEffect(() => handler && commands.register(command, handler), [commands, command, handler]);
}
