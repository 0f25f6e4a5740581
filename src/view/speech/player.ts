// Reads passages one after another: what is being said, and where to go from there. Knows no document.
import { TimeLeft } from './pace';
import { nearestPlace, type Place, placeAfter, placeBefore, START, type Text } from './places';
import type { Outcome, Saying, Speaker } from './speaker';

export type PlayerState = 'idle' | 'playing' | 'paused' | 'ended' | 'failed';
export type Fault = Exclude<Outcome, 'said' | 'stopped'>;

/**
 * There is no pause in it that the browser knows of. On Android its pause is a cancel, on Windows Chromium forgets what it
 * paused after some ten seconds, remote voices send no event of it, and all tabs share one state. So a pause
 * stops the voice, and playing says the sentence anew, which also is how one comes back into a text.
 */
export class Player {
  state: PlayerState = 'idle';
  /** Why, where the state is 'failed'. */
  fault: Fault | undefined;
  place: Place = START;
  #texts: readonly Text[] = [];
  #time = new TimeLeft([]);
  #rate = 1;

  constructor(
    readonly speaker: Pick<Speaker, 'say' | 'hush'>,
    /** Asked before each sentence, since voices come and go. */
    readonly voiceFor: (language: string) => SpeechSynthesisVoice | undefined,
    /** After each change of the state or the place. */
    readonly changed: () => void,
  ) {}

  /** Another text, or the same one anew; nothing is said of it yet. */
  load(texts: readonly Text[], place: Place = START): void {
    this.#texts = texts;
    this.#time = new TimeLeft(texts);
    this.#go('idle', nearestPlace(this.#texts, place));
  }

  /** From where it stands; from the beginning where it had come to the end. */
  play(): void {
    this.#say(this.state === 'ended' ? START : this.place);
  }

  pause(): void {
    if (this.state === 'playing') this.#go('paused');
  }

  toggle(): void {
    if (this.state === 'playing') this.pause();
    else this.play();
  }

  stop(): void {
    this.#go('idle');
  }

  /** Goes on there; stays silent where it was. */
  seek(place: Place): void {
    const to = nearestPlace(this.#texts, place);
    if (this.state === 'playing') this.#say(to);
    else this.#go('paused', to);
  }

  /** Back first leads to this passage's own beginning, as in any player. */
  skipPassage(by: 1 | -1): void {
    const { passage, sentence } = this.place;
    if (by < 0) this.seek(sentence > 0 ? { passage, sentence: 0 } : { passage: passage - 1, sentence: 0 });
    else if (passage + 1 < this.#texts.length) this.seek({ passage: passage + 1, sentence: 0 });
    else this.#go('ended');
  }

  skipSentence(by: 1 | -1): void {
    const to = by > 0 ? placeAfter(this.#texts, this.place) : placeBefore(this.#texts, this.place);
    if (to) this.seek(to);
    else this.#go('ended');
  }

  /** An utterance keeps the rate it began with: the sentence is said anew. */
  set rate(rate: number) {
    if (rate === this.#rate) return;
    this.#rate = rate;
    this.revoice();
  }

  get rate(): number {
    return this.#rate;
  }

  /** Another voice was chosen, or came: the sentence is said anew with it. */
  revoice(): void {
    if (this.state === 'playing') this.#say(this.place);
    else this.changed();
  }

  /** Until the end, at this rate and this voice's pace. */
  get secondsLeft(): number {
    return this.#time.from(this.place) / this.#rate;
  }

  #say(place: Place): void {
    const saying = this.#sayingAt(place);
    if (!saying) {
      this.#go('ended');
      return;
    }
    this.state = 'playing';
    this.fault = undefined;
    this.place = place;
    const began = performance.now();
    this.speaker.say(saying, (outcome) => this.#done(outcome, ((performance.now() - began) / 1000) * this.#rate));
    this.changed();
  }

  /** @param took seconds at the voice's own rate. */
  #done(outcome: Outcome, took: number): void {
    if (outcome === 'stopped') this.#go('paused');
    else if (outcome === 'said') {
      this.#time.learn(this.place, took);
      this.#goOn(placeAfter(this.#texts, this.place));
    } else {
      this.fault = outcome;
      this.#go('failed');
    }
  }

  #goOn(place: Place | undefined): void {
    if (place) this.#say(place);
    else this.#go('ended');
  }

  #go(state: PlayerState, place: Place = this.place): void {
    if (state !== 'playing') this.speaker.hush();
    if (state !== 'failed') this.fault = undefined;
    this.state = state;
    this.place = place;
    this.changed();
  }

  #sayingAt({ passage, sentence }: Place): Saying | undefined {
    const text = this.#texts[passage];
    const said = text?.sentences[sentence];
    if (!text || !said) return undefined;
    return { text: said.text, language: text.language, voice: this.voiceFor(text.language), rate: this.#rate };
  }
}
