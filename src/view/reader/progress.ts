// How far the reader has come, from where things stand. All lengths in CSS pixels from the page's top.

export interface Offsets {
  /** Where each section begins. */
  readonly tops: readonly number[];
  readonly start: number;
  readonly end: number;
  /** The window's height. */
  readonly viewport: number;
  /** The whole page's. */
  readonly page: number;
}

/** 0 while the article's start is in sight, 1 once its end is. */
export function progressIn(
  { start, end, viewport }: Pick<Offsets, 'start' | 'end' | 'viewport'>,
  scroll: number,
): number {
  const way = end - start - viewport;
  return way <= 0 ? 1 : Math.min(1, Math.max(0, (scroll - start) / way));
}

/**
 * Words below a line. Sections count by their words, not by their height: a page of pictures takes no time to read.
 * @param words of what stands before the first heading, then of each section
 */
export function wordsLeft({ tops, start, end }: Offsets, words: readonly number[], line: number): number {
  const begins = [start, ...tops];
  return words.reduce((left, count, index) => {
    const from = begins[index] ?? end;
    const length = (begins[index + 1] ?? end) - from;
    const unread = length > 0 ? 1 - (line - from) / length : Number(line < from);
    return left + count * Math.min(1, Math.max(0, unread));
  }, 0);
}
