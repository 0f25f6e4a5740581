// Text -> normalised words. Scripts without spaces count a character as a word, so that shingles work in them too.

const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{sc=${script}}`)
  .join('');
const WORD = new RegExp(`[${UNSPACED}]|[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}]]+`, 'gv');
const ASCII_WORD = /[a-z0-9]+/g;
const NOT_ASCII = /[^\p{ASCII}]/u;

/** The words of a text, lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  // Most runs of text are plain ASCII, where the short pattern is several times faster.
  return lower.match(NOT_ASCII.test(lower) ? WORD : ASCII_WORD) ?? [];
}
