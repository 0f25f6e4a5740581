// Reading an article aloud, from the button to the voice: what is spoken, by whom, from where, and what is seen of it.

import { type Bookmark, bookmarkAt, placeOf } from './bookmark';
import { Follow } from './follow';
import { markSpoken } from './highlight';
import { type MediaActions, takeMediaKeys, tellMediaState } from './media-keys';
import { type Passage, passagesOf, type Summary } from './passages';
import { type Place, START } from './places';
import { Player } from './player';
import { placeClicked, placeSelected } from './pointed';
import { Speaker } from './speaker';
import { type VoiceList, watchVoices } from './voice-list';
import { type ChosenVoices, voiceFor } from './voices';

export interface SpeechPreferences {
  readonly rate: number;
  readonly voices: ChosenVoices;
}

/** What the page around it gives. */
export interface SpeechSurroundings {
  readonly title: string;
  readonly summary: Summary;
  article(): Element | null;
  /** BCP 47. Of an article that does not say, a guess. */
  language(): Promise<string>;
  recall(): Promise<Bookmark | undefined>;
  keep(bookmark: Bookmark | undefined): void;
  /** Pixels of the window's lower end that are covered. */
  covered(): number;
  /** After each change of what is to be seen. */
  changed(): void;
}

/** Before a voice can be heard: what is missing. */
export type Lack = 'speech' | 'waiting' | 'voices' | 'voice' | undefined;

export class ReadAloud implements MediaActions {
  isOpen = false;
  language = '';
  list: VoiceList = { voices: [], settled: false };
  readonly player: Player | undefined;
  readonly #synthesis: SpeechSynthesis | undefined;
  #preferences: SpeechPreferences = { rate: 1, voices: {} };
  #passages: readonly Passage[] = [];
  #shown: Place | undefined;
  #follow: Follow | undefined;
  #closing = new AbortController();
  /** It was asked for, and begins as soon as there is a voice. */
  #wanted = false;
  /** The reader went somewhere, and wants to see it. */
  #asked = false;

  constructor(readonly surroundings: SpeechSurroundings) {
    // Both may be missing: some browsers have none, and others let it be switched off.
    this.#synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (this.#synthesis)
      this.player = new Player(
        new Speaker(this.#synthesis),
        (language) => this.voiceOf(language) ?? this.voice,
        () => this.#changed(),
      );
  }

  async open(): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    this.surroundings.changed();
    if (!this.player) return;
    const [language, bookmark] = await Promise.all([this.surroundings.language(), this.surroundings.recall()]);
    if (!signal.aborted) this.#begin(this.player, language, bookmark, signal);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#wanted = false;
    this.player?.stop();
    this.#closing.abort();
    this.surroundings.changed();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  play(): void {
    this.#asked = true;
    if (this.lack === undefined) this.player?.play();
  }

  pause(): void {
    this.#wanted = false;
    this.player?.pause();
  }

  stop(): void {
    this.pause();
  }

  playOrPause(): void {
    if (this.player?.state === 'playing') this.pause();
    else this.play();
  }

  skip(by: 1 | -1): void {
    this.#asked = true;
    this.player?.skipPassage(by);
  }

  skipSentence(by: 1 | -1): void {
    this.#asked = true;
    this.player?.skipSentence(by);
  }

  set preferences(preferences: SpeechPreferences) {
    const before = this.#preferences;
    this.#preferences = preferences;
    if (!this.player || before === preferences) return;
    this.player.rate = preferences.rate;
    if (before.voices !== preferences.voices) this.player.revoice();
  }

  get preferences(): SpeechPreferences {
    return this.#preferences;
  }

  /** The voice of the article's language. */
  get voice(): SpeechSynthesisVoice | undefined {
    return this.voiceOf(this.language);
  }

  voiceOf(language: string): SpeechSynthesisVoice | undefined {
    return voiceFor(this.list.voices, language, this.#preferences.voices);
  }

  get lack(): Lack {
    if (!this.player) return 'speech';
    if (this.list.voices.length === 0) return this.list.settled ? 'voices' : 'waiting';
    return this.voice ? undefined : 'voice';
  }

  #begin(player: Player, language: string, bookmark: Bookmark | undefined, signal: AbortSignal): void {
    const article = this.surroundings.article();
    if (!article) return;
    this.language = language;
    this.#passages = passagesOf(article, language, this.surroundings.summary);
    this.#follow = new Follow(this.surroundings.covered, signal);
    this.#asked = true;
    this.#wanted = true;
    player.load(
      this.#passages,
      placeSelected(this.#passages) ?? (bookmark && placeOf(this.#passages, bookmark)) ?? START,
    );
    article.addEventListener('click', (event) => this.#clicked(event as MouseEvent), { signal });
    // Chromium speaks on when a page is left or loaded anew.
    addEventListener('pagehide', () => this.player?.stop(), { signal });
    takeMediaKeys(this.surroundings.title, this, signal);
    if (this.#synthesis) watchVoices(this.#synthesis, (list) => this.#voicesCame(list), signal);
  }

  #voicesCame(list: VoiceList): void {
    this.list = list;
    if (this.#wanted && this.lack === undefined) {
      this.#wanted = false;
      this.play();
    } else this.surroundings.changed();
  }

  #clicked(event: MouseEvent): void {
    if (this.player?.state !== 'playing') return;
    const place = placeClicked(this.#passages, event);
    if (place) this.player.seek(place);
  }

  #changed(): void {
    const { player } = this;
    if (!player) return;
    this.#show(player);
    tellMediaState(player.state === 'playing');
    this.surroundings.changed();
  }

  #show({ state, place }: Player): void {
    const range = this.#passages[place.passage]?.sentences[place.sentence]?.range;
    const seen = this.isOpen && state !== 'idle' && state !== 'ended' ? range : undefined;
    markSpoken(seen);
    if (state === 'ended') this.surroundings.keep(undefined);
    if (!seen || place === this.#shown) return;
    this.#shown = place;
    this.#follow?.show(seen, this.#asked);
    this.#asked = false;
    this.surroundings.keep(bookmarkAt(this.#passages, place));
  }
}
