// How a command ends when it cannot go on: one line for the person at the keyboard, never a stack trace.

/**
 * Runs a command's main function and turns what it throws into a line and an exit code.
 * @param {() => Promise<number | void>} main resolves to the exit code, 0 by default
 */
export async function runCommand(main) {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : `Unexpected: ${firstLine(error)}`);
    if (process.env['DEBUG']) console.error(error);
    process.exitCode = error instanceof Stop ? error.code : 1;
  }
}

/** A fault that the person can do something about; its message says what. */
export class Stop extends Error {
  /** @param {string} message @param {number} [code] */
  constructor(message, code = 1) {
    super(message);
    this.code = code;
  }
}

/** @param {unknown} error */
export function firstLine(error) {
  const [line = ''] = String(error instanceof Error ? error.message : error).split('\n');
  return line;
}
