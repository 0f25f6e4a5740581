// Which section is being read, in a page and in its reading view alike.

/** A section counts as being read once its heading has passed this share of the window's height. */
export const READING_LINE = 0.3;

/**
 * The last heading above the line; at the very end the last one, which may be too short ever to reach the line.
 * @param ids in reading order. @param tops of their headings; what is not drawn stands at infinity.
 */
export function sectionAt(
  ids: readonly string[],
  tops: readonly number[],
  line: number,
  end: boolean,
): string | undefined {
  return end ? ids.at(-1) : ids.findLast((_, index) => (tops[index] ?? Number.POSITIVE_INFINITY) <= line);
}
