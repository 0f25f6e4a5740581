// How long a text takes to read.

/** Silent reading of non-fiction in English, words a minute: Brysbaert 2019, doi:10.1016/j.jml.2019.104047. */
const WORDS_PER_MINUTE = 238;

/** Whole minutes, at least one for any text at all. */
export function readingMinutes(words: number): number {
  return words > 0 ? Math.max(1, Math.round(words / WORDS_PER_MINUTE)) : 0;
}
