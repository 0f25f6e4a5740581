// Text as it is compared in searching: without case, accents and the other ways to write the same letter.

/** Accents, Hebrew points and Arabic vowel signs. Signs of other scripts are letters of their own, and stay. */
const MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
/** What has no parts that could be taken apart. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ı', 'i'],
  ['ς', 'σ'],
  ['’', "'"],
  ['‘', "'"],
]);
const OTHER = new RegExp(`[${[...OTHERS.keys()].join('')}]`, 'g');
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what ASCII means
const ASCII = /^[\x00-\x7f]*$/;

/** Lines stay lines. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text.normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase();
  return bare.replace(OTHER, (letter) => OTHERS.get(letter) ?? letter);
}

/** A folded text that knows where each of its parts came from. */
export interface Folded {
  readonly text: string;
  /** Where what stands at a place of `text`, or at its end, begins in what was folded. */
  originOf(place: number): number;
}

export function foldWithOrigins(text: string): Folded {
  if (ASCII.test(text)) return { text: text.toLowerCase(), originOf: (place) => place };
  const origins: number[] = [];
  let folded = '';
  let at = 0;
  for (const letter of text) {
    const part = fold(letter);
    for (let unit = 0; unit < part.length; unit += 1) origins.push(at);
    folded += part;
    at += letter.length;
  }
  return { text: folded, originOf: (place) => origins[place] ?? at };
}
