// Texts that differ in case, spacing or punctuation only compare as equal.

export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** The same without a space: for texts that stand in names, or glued together. */
export function lettersOf(text: string): string {
  return comparable(text).replaceAll(' ', '');
}
