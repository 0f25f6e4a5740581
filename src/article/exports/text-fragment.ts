// An address that leads to a passage of a page: https://wicg.github.io/scroll-to-text-fragment/.

/** A passage of more words is given by its first and last ones. */
const MOST_WORDS = 12;
const EDGE_WORDS = 5;

/** `passage`: its lines, each within one block of the page. The address alone where there is none or none can be made. */
export function addressOfPassage(url: string, passage: readonly string[], language: string): string {
  const [first] = passage;
  const last = passage.at(-1);
  if (!/^https?:/i.test(url) || first === undefined || last === undefined) return url;
  const [page = '', hash = ''] = url.split('#', 2);
  const [place = ''] = hash.split(':~:');
  return `${page}#${place}:~:text=${rangeOf(first, last, passage.length === 1, language)}`;
}

function rangeOf(first: string, last: string, isOneLine: boolean, language: string): string {
  const opening = wordEnds(first, language);
  if (isOneLine && opening.length <= MOST_WORDS) return encode(first);
  const closing = wordEnds(last, language);
  const start = first.slice(0, opening[Math.min(EDGE_WORDS, opening.length) - 1]?.end ?? first.length);
  const end = last.slice(closing[Math.max(0, closing.length - EDGE_WORDS)]?.start ?? 0);
  return `${encode(start)},${encode(end)}`;
}

/** Browsers look for whole words only, as they tell them apart: not by spaces in every script. */
function wordEnds(text: string, language: string): { start: number; end: number }[] {
  const segments = new Intl.Segmenter(language || undefined, { granularity: 'word' }).segment(text);
  return [...segments]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** A dash marks the words before and after a passage, so it is escaped like the comma and the ampersand. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
