// Where the reading was, in a form that finds the place again when the article is opened anew, a little changed perhaps.
import { fingerprintOf, type Passage } from './passages';
import { nearestPlace, type Place } from './places';

export interface Bookmark {
  /** The passage's fingerprint. */
  readonly section: string;
  /** 0..1 of the article, counted in passages. */
  readonly fraction: number;
}

export function bookmarkAt(passages: readonly Passage[], { passage, sentence }: Place): Bookmark | undefined {
  const at = passages[passage];
  if (!at) return undefined;
  return { section: fingerprintOf(at), fraction: (passage + sentence / at.sentences.length) / passages.length };
}

/** The same passage, the nearest of those that are alike. Undefined where the article has it no more. */
export function placeOf(passages: readonly Passage[], { section, fraction }: Bookmark): Place | undefined {
  const at = fraction * passages.length;
  const alike = passages.flatMap((passage, index) => (fingerprintOf(passage) === section ? [index] : []));
  const [passage] = alike.sort((one, other) => Math.abs(one - at) - Math.abs(other - at));
  if (passage === undefined) return undefined;
  // An error of rounding must not lead to the sentence before.
  const within = Math.floor((at - passage) * (passages[passage]?.sentences.length ?? 0) + 0.01);
  const moved = at < passage || at >= passage + 1;
  return nearestPlace(passages, { passage, sentence: moved ? 0 : within });
}
