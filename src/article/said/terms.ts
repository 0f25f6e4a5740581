// The words of a sentence in the form in which they are compared. Signs that make a figure another one count as words.

export interface Term {
  readonly text: string;
  /** Set off from the one before by punctuation. */
  readonly apart: boolean;
}

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
/** A word, the sign of a figure, or a sign that is its unit. */
const TERM = /[\p{L}\p{M}\p{N}]+(?:['.,-][\p{L}\p{M}\p{N}]+)*|[-−+±](?=\p{N})|[%‰$€£¥°<>=×]/gu;
/** Most texts have no other characters in most sentences, and this is several times faster. */
const ASCII_TERM = /[a-z0-9]+(?:['.,-][a-z0-9]+)*|[-+](?=[0-9])|[%$<>=]/g;
const NOT_ASCII = /[^\p{ASCII}]/u;
const PUNCTUATION = /[^\s\p{L}\p{M}\p{N}]/u;
/** Vowel signs that are written or left out at will. */
const OPTIONAL = /[\u064b-\u0652\u0640]/g;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

export function termsOf(text: string): Term[] {
  const plain = text.normalize('NFKC').replace(/[’ʼ]/g, "'").replace(OPTIONAL, '').toLowerCase();
  if (!NOT_ASCII.test(plain)) return spaced(plain, ASCII_TERM);
  return UNSPACED.test(plain) ? segmented(plain) : spaced(plain, TERM);
}

function spaced(text: string, term: RegExp): Term[] {
  const terms: Term[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(term)) {
    const apart = index > end + 1 && PUNCTUATION.test(text.slice(end, index));
    end = index + word.length;
    if (!word.includes("'") && !ALIKE.has(word)) terms.push({ text: word, apart });
    else for (const [i, part] of partsOf(word).entries()) terms.push({ text: part, apart: i === 0 && apart });
  }
  return terms;
}

/** Scripts without spaces: by the browser's dictionary. */
function segmented(text: string): Term[] {
  const terms: Term[] = [];
  let apart = false;
  for (const { segment, isWordLike } of words.segment(text)) {
    if (isWordLike || /^[%‰$€£¥°<>=×]$/.test(segment)) {
      terms.push({ text: segment, apart });
      apart = false;
    } else if (PUNCTUATION.test(segment)) apart = true;
  }
  return terms;
}

/** Contractions in full, elided articles apart, as the same sentence is written with and without. */
function partsOf(word: string): string[] {
  const alike = ALIKE.get(word);
  if (alike) return [...alike];
  const negated = /^(.+)n't$/.exec(word);
  if (negated?.[1]) return [NEGATED.get(negated[1]) ?? negated[1], 'not'];
  const [head = '', tail = ''] = word.split(/'(?=[^']*$)/);
  const full = CONTRACTED.get(tail);
  if (full) return [head, full];
  return head.length <= 2 && !/^[sdt]?$/.test(tail) ? [head, tail] : [word];
}

const NEGATED = new Map([
  ['ca', 'can'],
  ['wo', 'will'],
  ['sha', 'shall'],
]);
const CONTRACTED = new Map([
  ['re', 'are'],
  ['ll', 'will'],
  ['ve', 'have'],
  ['m', 'am'],
]);
const ALIKE = new Map([
  ['percent', ['%']],
  ['prozent', ['%']],
  ['cannot', ['can', 'not']],
]);
