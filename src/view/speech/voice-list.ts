// The browser's voices, which come when they come.

export interface VoiceList {
  readonly voices: readonly SpeechSynthesisVoice[];
  /** Nothing more is waited for. Voices may come all the same, when a system starts its speech late or installs one. */
  readonly settled: boolean;
}

/** Milliseconds in which voices come if there are any. */
const PATIENCE = 3000;
/** Some engines add voices without an event: they are asked again, as many times as fit in the time above. */
const ASK_AGAIN = 250;

/**
 * Calls with what there is at once and after each change. Chromium's first answer is empty, and `voiceschanged` follows;
 * Firefox has them at once and may never send it; a Linux without a speech service stays empty for ever, silently.
 */
export function watchVoices(
  synthesis: SpeechSynthesis,
  listener: (list: VoiceList) => void,
  signal: AbortSignal,
): void {
  const deadline = performance.now() + PATIENCE;
  const tell = (): void => {
    const voices = synthesis.getVoices();
    listener({ voices, settled: voices.length > 0 || performance.now() >= deadline });
  };
  const timer = setInterval(() => {
    tell();
    if (synthesis.getVoices().length > 0 || performance.now() >= deadline) clearInterval(timer);
  }, ASK_AGAIN);
  synthesis.addEventListener('voiceschanged', tell, { signal });
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  tell();
}
