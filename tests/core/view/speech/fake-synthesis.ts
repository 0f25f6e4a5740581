// A browser's speech synthesis in miniature, with the faults that real ones have. Nothing is heard. It is one function
// without imports, so that end-to-end tests can run it inside a page as well.

export interface Faults {
  /** Milliseconds after `cancel` in which what is spoken is lost without an event: Chromium on Linux. */
  swallows?: number;
  /** What a cancelled utterance is told. */
  tells?: 'error' | 'end' | 'nothing';
  /** Never begins, however often it is asked. */
  silent?: boolean;
  /** Utterances of so many signs and more lose their end: remote voices of Chromium. */
  cutsOffAt?: number;
  /** Paused by another page. */
  paused?: boolean;
  /** What each utterance ends with, at once. */
  error?: SpeechSynthesisErrorCode;
}

export interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
  default: boolean;
  voiceURI: string;
}

export interface FakeSpeech {
  /** The texts that began to be heard, with what they were spoken with. */
  readonly heard: { text: string; lang: string; voice: string; rate: number }[];
  readonly faults: Faults;
  /** The text that is heard now. */
  now(): string | undefined;
  /** Lets it end. */
  end(): void;
  /** Ends it with an error that nobody asked for. */
  fail(error: SpeechSynthesisErrorCode): void;
  boundary(charIndex: number): void;
  setVoices(voices: FakeVoice[]): void;
}

export function installFakeSpeech(voices: FakeVoice[], faults: Faults = {}): FakeSpeech {
  const events = new EventTarget();
  const heard: FakeSpeech['heard'] = [];
  let queue: SpeechSynthesisUtterance[] = [];
  let current: SpeechSynthesisUtterance | undefined;
  let known = voices;
  let paused = faults.paused === true;
  let cancelledAt = Number.NEGATIVE_INFINITY;

  class Utterance extends EventTarget {
    lang = '';
    rate = 1;
    voice: FakeVoice | null = null;
    onstart: ((event: Event) => void) | null = null;
    onend: ((event: Event) => void) | null = null;
    onerror: ((event: Event) => void) | null = null;
    onboundary: ((event: Event) => void) | null = null;
    constructor(readonly text: string) {
      super();
    }
  }

  const send = (to: SpeechSynthesisUtterance, type: 'start' | 'end' | 'error' | 'boundary', more: object = {}) =>
    (to as unknown as Utterance)[`on${type}`]?.(Object.assign(new Event(type), more));

  const begin = (): void => {
    if (current || paused || faults.silent) return;
    current = queue.shift();
    if (!current) return;
    if (faults.error) {
      end(faults.error);
      return;
    }
    const { text, lang, voice, rate } = current;
    heard.push({ text, lang, voice: voice?.voiceURI ?? '', rate });
    send(current, 'start');
  };

  const end = (error?: SpeechSynthesisErrorCode): void => {
    const ended = current;
    if (!ended) throw new Error('nothing is being said');
    if (!error && ended.text.length >= (faults.cutsOffAt ?? Number.POSITIVE_INFINITY)) return;
    current = undefined;
    send(ended, error ? 'error' : 'end', error ? { error } : {});
    setTimeout(begin);
  };

  const synthesis = {
    get speaking() {
      return current !== undefined;
    },
    get pending() {
      return queue.length > 0;
    },
    get paused() {
      return paused;
    },
    getVoices: () => known,
    speak(utterance: SpeechSynthesisUtterance) {
      if (performance.now() - cancelledAt < (faults.swallows ?? 0)) return;
      queue.push(utterance);
      setTimeout(begin, 10);
    },
    cancel() {
      const gone = [...(current ? [current] : []), ...queue];
      current = undefined;
      queue = [];
      cancelledAt = performance.now();
      if (faults.tells === 'nothing') return;
      setTimeout(() => {
        for (const utterance of gone)
          if (faults.tells === 'end') send(utterance, 'end');
          else send(utterance, 'error', { error: 'interrupted' });
      }, 5);
    },
    pause: () => {
      paused = true;
    },
    resume: () => {
      paused = false;
      setTimeout(begin);
    },
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });

  const fake: FakeSpeech = {
    heard,
    faults,
    now: () => current?.text,
    end: () => end(),
    fail: end,
    boundary: (charIndex) => {
      if (current) send(current, 'boundary', { charIndex, name: 'word' });
    },
    setVoices(changed) {
      known = changed;
      events.dispatchEvent(new Event('voiceschanged'));
    },
  };
  Object.defineProperty(globalThis, 'fakeSpeech', { value: fake, configurable: true });
  return fake;
}

export function fakeVoice(name: string, lang: string, more: Partial<FakeVoice> = {}): FakeVoice {
  return { name, lang, localService: true, default: false, voiceURI: name, ...more };
}
