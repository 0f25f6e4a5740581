// The browser's events, listened to until a signal fires.

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

export function listen<Listener>(
  event: BrowserEvent<Listener>,
  listener: NoInfer<Listener>,
  signal: AbortSignal,
): void {
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}
