// Text -> normalised words. Scripts without spaces count a character as a word, so that shingles work in them too.

const UNSPACED = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map((script) => `\\p{sc=${script}}`)
  .join('');
const WORD = new RegExp(`\\0|[${UNSPACED}]|[[\\p{L}\\p{M}\\p{N}]--[${UNSPACED}]]+`, 'gv');
/**
 * The same in text of Latin letters, signs and dashes: the classes of Unicode cost more to compile than most pages to
 * read. Lower case only.
 */
const LATIN_WORD = /\0|[a-z0-9ªµº²³¹¼-¾ß-öø-ɏ]+/g;
/** What is neither such a letter nor surely no letter at all: other scripts, marks, numbers in circles, most of emoji. */
const NOT_LATIN = /[^\0-\u024f\u2000-\u206f\u20a0-\u20bf\u2190-\u245f\u2500-\u2775\u2794-\u2bff]/;

/** Between the pieces of a text that are read at once; a page's own is none. */
export const BETWEEN = '\0';

/** The words of a text, lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return wordsBetween(text.replaceAll(BETWEEN, ' '));
}

/** The words, and what stands between pieces as if it were one. */
export function wordsBetween(text: string): readonly string[] {
  const lower = text.toLowerCase();
  return lower.match(NOT_LATIN.test(lower) ? WORD : LATIN_WORD) ?? [];
}
