// One text at a time through the browser's speech synthesis, whatever the engine behind it does or fails to do.
import { cut } from './cut';
import { secondsToSay } from './pace';

export interface Saying {
  readonly text: string;
  /** BCP 47; what the engine goes by where it is given no voice, and on Android in any case. */
  readonly language: string;
  readonly voice: SpeechSynthesisVoice | undefined;
  /** 1 is the voice's own rate. */
  readonly rate: number;
}

/**
 * `said` to the end; `stopped` by somebody else; `silent`: the engine gave no sign; `network`: the voice needs the
 * internet; `failed` otherwise.
 */
export type Outcome = 'said' | 'stopped' | 'silent' | 'network' | 'failed';

/**
 * Milliseconds after `cancel` before anything new is said. Chromium's reaches the engine later than it returns, and on Linux
 * takes an utterance with it that was spoken in between; Firefox's goes through another process.
 */
const REST = 120;
/** Milliseconds in which a voice begins, here and over the internet. Then it is asked once more, then given up. */
const PATIENCE = 4000;
const PATIENCE_REMOTE = 9000;
const TRIES = 2;
/** A voice that takes longer than so many times what is usual, and a while, has lost its end: Chromium's sometimes do. */
const SLOWEST = 3;
const GRACE = 8000;
/** Chromium cuts its remote voices off after some 15 seconds, without an event: they get less at once. In seconds. */
const REMOTE_MOST = 10;
/** Beyond this Chromium's remote voices fall silent. */
const REMOTE_FASTEST = 2;

export class Speaker {
  /** Kept until it ends: Chromium collects an utterance that nobody holds, and its events with it. */
  #utterance: SpeechSynthesisUtterance | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** An utterance has just ended: there is nothing to cancel, although some engines say for a moment that they speak. */
  #between = false;
  #cancelledAt = Number.NEGATIVE_INFINITY;

  constructor(readonly synthesis: SpeechSynthesis) {}

  /** Says a text in place of the one that is being said. `done` is called once, unless something else is said before. */
  say(saying: Saying, done: (outcome: Outcome) => void): void {
    if (!this.#between) this.hush();
    const parts = partsOf(saying);
    const next = (index: number): void => {
      this.#try({ ...saying, text: parts[index] ?? '' }, TRIES, (outcome) => {
        if (outcome === 'said' && index + 1 < parts.length) next(index + 1);
        else done(outcome);
      });
    };
    next(0);
  }

  /** Nothing more is said, and nothing more is told of what was. */
  hush(): void {
    clearTimeout(this.#timer);
    const { speaking, pending, paused } = this.synthesis;
    if (this.#utterance || speaking || pending || paused) this.#cancel();
  }

  #try(saying: Saying, tries: number, done: (outcome: Outcome) => void): void {
    const again = (outcome: Outcome): void => {
      if (tries > 1 && outcome !== 'said' && outcome !== 'stopped') {
        this.#cancel();
        this.#try(saying, tries - 1, done);
      } else done(outcome);
    };
    const wait = this.#cancelledAt + REST - performance.now();
    // At once where nothing was cancelled: a timer would let a gap be heard between sentences, a long one in a hidden tab.
    if (wait <= 0) this.#speak(saying, again);
    else this.#timer = setTimeout(() => this.#speak(saying, again), wait);
  }

  #speak(saying: Saying, done: (outcome: Outcome) => void): void {
    const utterance = utteranceOf(saying);
    const finish = (outcome: Outcome): void => {
      // After a cancel Chromium sends an error, Firefox an end, others nothing: whatever comes then is of no one's concern.
      if (this.#utterance !== utterance) return;
      this.#utterance = undefined;
      clearTimeout(this.#timer);
      this.#between = outcome === 'said';
      done(outcome);
      this.#between = false;
    };
    // Each sign of life gives it time anew. What was heard and is never told its end counts as said.
    const alive = (): void => {
      if (this.#utterance === utterance) this.#expect(enoughFor(saying), () => this.#lose(done));
    };
    utterance.onstart = alive;
    utterance.onboundary = alive;
    utterance.onend = () => finish('said');
    utterance.onerror = (event) => finish(outcomeOf(event.error));
    this.#utterance = utterance;
    const patience = saying.voice?.localService === false ? PATIENCE_REMOTE : PATIENCE;
    this.#expect(patience, () => finish('silent'));
    this.synthesis.speak(utterance);
  }

  #lose(done: (outcome: Outcome) => void): void {
    this.#cancel();
    done('said');
  }

  #expect(milliseconds: number, missed: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(missed, milliseconds);
  }

  #cancel(): void {
    this.#utterance = undefined;
    this.#cancelledAt = performance.now();
    this.synthesis.cancel();
    // Pausing is never asked for here (see player.ts), but the state outlasts the page that did, and nothing would be heard.
    if (this.synthesis.paused) this.synthesis.resume();
  }
}

function partsOf({ text, voice, rate }: Saying): string[] {
  if (voice?.localService !== false) return [text];
  return cut(text, REMOTE_MOST * Math.min(rate, REMOTE_FASTEST)).map(({ start, end }) => text.slice(start, end));
}

function utteranceOf({ text, language, voice, rate }: Saying): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.lang = (voice?.lang ?? language).replaceAll('_', '-');
  if (voice) utterance.voice = voice;
  utterance.rate = voice?.localService === false ? Math.min(rate, REMOTE_FASTEST) : rate;
  return utterance;
}

/** Milliseconds in which even a slow voice is done. */
function enoughFor({ text, rate }: Saying): number {
  return (secondsToSay(text) / rate) * 1000 * SLOWEST + GRACE;
}

function outcomeOf(error: SpeechSynthesisErrorCode): Outcome {
  if (error === 'canceled' || error === 'interrupted') return 'stopped';
  return error === 'network' ? 'network' : 'failed';
}
