// How many words a text has. Scripts without spaces are segmented by the browser's dictionary.

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-][\p{L}\p{M}\p{N}]+)*/gu;

/** Words of a text; "it's", "3.5" and "well-known" are one each. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return text.match(WORD)?.length ?? 0;
  const segments = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  let count = 0;
  for (const segment of segments) if (segment.isWordLike) count += 1;
  return count;
}
