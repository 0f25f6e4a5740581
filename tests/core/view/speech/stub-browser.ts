// What happy-dom lacks of a browser that reads aloud, and a clock that stands still. Undone by `vi.unstubAllGlobals` and
// `vi.useRealTimers`.
import { vi } from 'vitest';
import { type FakeSpeech, installFakeSpeech } from './fake-synthesis';

/** Highlights by name, as `CSS.highlights` has them. */
export const highlights = new Map<string, Set<Range>>();

export function stubBrowser(voices: readonly SpeechSynthesisVoice[]): FakeSpeech {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'performance'] });
  vi.stubGlobal('CSS', { highlights });
  vi.stubGlobal(
    'Highlight',
    class extends Set<Range> {
      constructor(...ranges: Range[]) {
        super(ranges);
      }
    },
  );
  vi.stubGlobal('matchMedia', () => ({ matches: true }));
  highlights.clear();
  return installFakeSpeech([...voices]);
}
