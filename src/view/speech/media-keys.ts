// The keyboard's media keys and the system's own controls, as far as the browser lends them to speech: both give them to
// sound that comes from a page's media elements first.

export interface MediaActions {
  play(): void;
  pause(): void;
  stop(): void;
  skip(by: 1 | -1): void;
}

/** Until the signal. */
export function takeMediaKeys(title: string, actions: MediaActions, signal: AbortSignal): void {
  const session = navigator.mediaSession;
  // Not in every browser that this may come to run in.
  if (!session) return;
  const handlers: [MediaSessionAction, () => void][] = [
    ['play', () => actions.play()],
    ['pause', () => actions.pause()],
    ['stop', () => actions.stop()],
    ['previoustrack', () => actions.skip(-1)],
    ['nexttrack', () => actions.skip(1)],
  ];
  session.metadata = new MediaMetadata({ title });
  for (const [action, handler] of handlers) session.setActionHandler(action, handler);
  signal.addEventListener('abort', () => {
    for (const [action] of handlers) session.setActionHandler(action, null);
    session.metadata = null;
    session.playbackState = 'none';
  });
}

export function tellMediaState(playing: boolean): void {
  if (navigator.mediaSession) navigator.mediaSession.playbackState = playing ? 'playing' : 'paused';
}
