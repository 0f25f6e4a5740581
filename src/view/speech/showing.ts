// What is seen of a reading: the sentence marked and in sight, and the bookmark that goes with it.
import { type Bookmark, bookmarkAt } from './bookmark';
import { Follow } from './follow';
import { markSpoken } from './highlight';
import type { Passage } from './passages';
import type { Place } from './places';
import type { Player } from './player';

export class Showing {
  /** The reader went somewhere, and wants to see it, wherever the page is scrolled. */
  asked = true;
  readonly #follow: Follow;
  #shown: Place | undefined;

  /** @param covered how many pixels of the window's lower end something stands over. Until the signal. */
  constructor(
    readonly passages: readonly Passage[],
    readonly keep: (bookmark: Bookmark | undefined) => void,
    covered: () => number,
    signal: AbortSignal,
  ) {
    this.#follow = new Follow(covered, signal);
    signal.addEventListener('abort', () => markSpoken(undefined), { once: true });
  }

  show({ state, place }: Pick<Player, 'state' | 'place'>): void {
    const range = this.passages[place.passage]?.sentences[place.sentence]?.range;
    const seen = state === 'idle' || state === 'ended' ? undefined : range;
    markSpoken(seen);
    // Read to the end, it begins anew the next time.
    if (state === 'ended') this.keep(undefined);
    if (!seen || place === this.#shown) return;
    this.#shown = place;
    this.#follow.show(seen, this.asked);
    this.asked = false;
    this.keep(bookmarkAt(this.passages, place));
  }
}
