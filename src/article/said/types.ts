// What of an article was said before, as plain data.

/** A range of a passage's text, in UTF-16 units. */
export interface Place {
  /** Which of `passagesOf(body)`. */
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

export interface Repeat extends Place {
  /** `same`: a copy, or nearly. `nothing-new`: part of what the first occurrence says. */
  readonly kind: 'same' | 'nothing-new';
  /** Nothing is left of the passage without it. */
  readonly whole: boolean;
  /** What it repeats: never a repeat itself. It comes later where a pull quote stands before its sentence. */
  readonly first: Place;
  /** The id of the heading it stands under, or ''. */
  readonly section: string;
}

export interface Said {
  /** In reading order; no two overlap. */
  readonly repeats: readonly Repeat[];
  /** Words of the article that are not repetition. */
  readonly wordsOnce: number;
}
