// What goes over the wire: the message's name and its arguments, nothing else.

export interface Envelope {
  readonly chaffinch: string;
  readonly arguments?: unknown;
}

export function envelope(name: string, argument: unknown): Envelope {
  return argument === undefined ? { chaffinch: name } : { chaffinch: name, arguments: argument };
}

/** The envelope, or undefined for anything that is not exactly one. */
export function openEnvelope(message: unknown): Envelope | undefined {
  if (typeof message !== 'object' || message === null || !Object.hasOwn(message, 'chaffinch')) {
    return undefined;
  }
  const { chaffinch: name, arguments: argument, ...others } = message as Record<string, unknown>;
  if (typeof name !== 'string' || Object.keys(others).length > 0) {
    return undefined;
  }
  return { chaffinch: name, arguments: argument };
}
