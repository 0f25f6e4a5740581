// A cheap look whether a text can stand in another: to make a whole page comparable takes far longer.

/** Characters from its beginning; a passage can be of any length. */
const LOOKED_AT = 300;

/** The longest words of its beginning in lower case; `most` of them, or all it has. */
export function longestWords(text: string, most: number): string[] {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.sort((one, other) => other.length - one.length).slice(0, most);
}
