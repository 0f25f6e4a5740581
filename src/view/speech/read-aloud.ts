// Reading an article aloud, from the button to the voice: what is spoken, by whom, from where, and what is seen of it.
import { type Bookmark, bookmarkAt, placeOf } from './bookmark';
import { type MediaActions, takeMediaKeys, tellMediaState } from './media-keys';
import { type Passage, passagesOf, type Summary } from './passages';
import { START } from './places';
import { Player } from './player';
import { placeClicked, placeSelected } from './pointed';
import { Showing } from './showing';
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

/** What is missing before a voice can be heard. */
export type Lack = 'speech' | 'waiting' | 'voices' | 'voice' | undefined;

export class ReadAloud implements MediaActions {
  isOpen = false;
  language = '';
  list: VoiceList = { voices: [], settled: false };
  /** From the first opening on; none where the browser has no speech. */
  player: Player | undefined;
  #preferences: SpeechPreferences = { rate: 1, voices: {} };
  #showing: Showing | undefined;
  #closing = new AbortController();
  /** Ends when the article is read anew, and when the bar closes. */
  #reading = new AbortController();
  /** It was asked for, and begins as soon as there is a voice. */
  #wanted = false;

  constructor(readonly surroundings: SpeechSurroundings) {}

  async open(): Promise<void> {
    if (this.isOpen) return;
    this.isOpen = true;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    // Some browsers have none, and Firefox lets it be switched off.
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    const player = synthesis && this.#playerOf(synthesis);
    this.surroundings.changed();
    if (!player) return;
    const [language, bookmark] = await Promise.all([
      this.surroundings.language(),
      // A place that cannot be found again is no reason to stay silent.
      this.surroundings.recall().catch(() => undefined),
    ]);
    if (signal.aborted) return;
    this.language = language;
    this.#begin(player, bookmark, signal);
    watchVoices(synthesis, (list) => this.#voicesCame(list), signal);
  }

  close(): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.#wanted = false;
    this.player?.stop();
    this.#closing.abort();
    this.#reading.abort();
    this.surroundings.changed();
  }

  /** What is drawn of the article has changed: goes on where it was, in the article as it is now. */
  reread(): void {
    const { player } = this;
    if (!this.isOpen || !player || !this.#showing) return;
    const bookmark = bookmarkAt(this.#showing.passages, player.place);
    const wasPlaying = player.state === 'playing';
    const passages = this.#gather();
    player.load(passages, (bookmark && placeOf(passages, bookmark)) ?? player.place);
    if (wasPlaying) player.play();
    this.surroundings.changed();
  }

  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  play(): void {
    this.#ask();
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
    this.#ask();
    this.player?.skipPassage(by);
  }

  skipSentence(by: 1 | -1): void {
    this.#ask();
    this.player?.skipSentence(by);
  }

  set preferences(preferences: SpeechPreferences) {
    const before = this.#preferences;
    this.#preferences = preferences;
    if (!this.player || before === preferences) return;
    this.player.rate = preferences.rate;
    if (before.voices === preferences.voices) return;
    // Going through the list by keyboard chooses each voice on the way: none of them is to begin by that.
    this.#wanted = false;
    this.player.revoice();
  }

  get preferences(): SpeechPreferences {
    return this.#preferences;
  }

  /** The voice of the article's language. */
  get voice(): SpeechSynthesisVoice | undefined {
    return this.#voiceOf(this.language);
  }

  get lack(): Lack {
    if (!this.player) return 'speech';
    if (this.list.voices.length === 0) return this.list.settled ? 'voices' : 'waiting';
    return this.voice ? undefined : 'voice';
  }

  #playerOf(synthesis: SpeechSynthesis): Player {
    this.player = new Player(
      new Speaker(synthesis),
      (language) => this.#voiceOf(language) ?? this.voice,
      () => this.#changed(),
    );
    this.player.rate = this.#preferences.rate;
    return this.player;
  }

  #begin(player: Player, bookmark: Bookmark | undefined, signal: AbortSignal): void {
    const { title, article: find } = this.surroundings;
    const article = find();
    if (!article) return;
    const passages = this.#gather();
    this.#wanted = true;
    player.load(passages, placeSelected(passages) ?? (bookmark && placeOf(passages, bookmark)) ?? START);
    article.addEventListener('click', (event) => this.#clicked(event as MouseEvent), { signal });
    // Chromium speaks on when a page is left or loaded anew.
    addEventListener('pagehide', () => player.stop(), { signal });
    takeMediaKeys(title, this, signal);
  }

  #gather(): readonly Passage[] {
    const { summary, keep, covered, article } = this.surroundings;
    const found = article();
    const passages = found ? passagesOf(found, this.language, summary) : [];
    this.#reading.abort();
    this.#reading = new AbortController();
    this.#showing = new Showing(passages, keep, covered, this.#reading.signal);
    return passages;
  }

  #voicesCame(list: VoiceList): void {
    this.list = list;
    if (this.lack !== undefined) {
      // Without a voice of ours the browser would take its own, which may be one that sends the text away.
      this.player?.pause();
      this.surroundings.changed();
    } else if (this.#wanted) {
      this.#wanted = false;
      this.play();
    } else this.surroundings.changed();
  }

  #voiceOf(language: string): SpeechSynthesisVoice | undefined {
    return voiceFor(this.list.voices, language, this.#preferences.voices);
  }

  #clicked(event: MouseEvent): void {
    if (this.player?.state !== 'playing' || !this.#showing) return;
    const place = placeClicked(this.#showing.passages, event);
    if (place) this.player.seek(place);
  }

  #ask(): void {
    if (this.#showing) this.#showing.asked = true;
  }

  #changed(): void {
    if (this.player) this.#showing?.show(this.player);
    tellMediaState(this.player?.state === 'playing');
    this.surroundings.changed();
  }
}
