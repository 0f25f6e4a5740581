// Pages of the extension tell each other that something about saved articles has changed; what, the store says.

const CHANNEL = 'saved-articles';

let telling: BroadcastChannel | undefined;

export function tellSaved(): void {
  telling ??= new BroadcastChannel(CHANNEL);
  telling.postMessage('');
}

/** Calls after each change, made here or anywhere else. */
export function watchSaved(listener: () => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', listener);
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
