// Places in a text that is read aloud, and the ways between them.

export interface Text {
  readonly language: string;
  readonly sentences: readonly { readonly text: string }[];
}

export interface Place {
  readonly passage: number;
  readonly sentence: number;
}

export const START: Place = { passage: 0, sentence: 0 };

/** The next sentence; undefined behind the last. */
export function placeAfter(texts: readonly Text[], { passage, sentence }: Place): Place | undefined {
  if (sentence < lastOf(texts, passage)) return { passage, sentence: sentence + 1 };
  return passage + 1 < texts.length ? { passage: passage + 1, sentence: 0 } : undefined;
}

/** The sentence before; the first at the beginning. */
export function placeBefore(texts: readonly Text[], { passage, sentence }: Place): Place {
  if (sentence > 0) return { passage, sentence: sentence - 1 };
  return passage > 0 ? { passage: passage - 1, sentence: lastOf(texts, passage - 1) } : START;
}

/** Of a place that may not be there (any more), the nearest that is. */
export function nearestPlace(texts: readonly Text[], { passage, sentence }: Place): Place {
  const within = Math.max(0, Math.min(passage, texts.length - 1));
  return { passage: within, sentence: within === passage ? Math.max(0, Math.min(sentence, lastOf(texts, within))) : 0 };
}

function lastOf(texts: readonly Text[], passage: number): number {
  return (texts[passage]?.sentences.length ?? 1) - 1;
}
