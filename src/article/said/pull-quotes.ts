// Sentences of the story set out beside it: a quotation, or a short paragraph where the page's aside was, whose words
// stand in a longer paragraph. That one is the story wherever it stands, so the quote is the repeat even before it.
import type { Claims } from './claims';
import type { Holders } from './holders';
import type { Passage } from './passages';
import type { Sentence, Sentences } from './sentence';

const MOST_TERMS = 60;
const FEWEST_TERMS = 5;
/** A paragraph that is not set out as a quotation has to be of more substance. */
const FEWEST_TERMS_IN_PROSE = 8;
/** By so many words the paragraph is longer than what was taken from it. */
const LONGER = 5;
const QUOTED = /^\s*["“«„「『]/;
/** — Jane Doe */
export const ATTRIBUTION = /^\s*[—–―-]/;

export function pullQuotes(passages: readonly Passage[], sentences: Sentences, holders: Holders): Claims {
  const claims: Claims = new Map();
  const isStory = ({ passage }: Sentence) => ['prose', 'item'].includes(passages[passage]?.kind ?? '');
  passages.forEach((passage, i) => {
    if (!mayBeQuote(passage, i)) return;
    const own = (sentences.ofPassage[i] ?? []).filter((one) => !isAttribution(one, passage));
    const terms = own.flatMap((one) => one.terms);
    const fewest = passage.kind === 'quote' ? FEWEST_TERMS : FEWEST_TERMS_IN_PROSE;
    if (terms.length < fewest || terms.length > MOST_TERMS || !isSaid(own, passage)) return;
    for (const holder of holders.alike([...new Set(terms)], (one) => one.passage !== i && isStory(one))) {
      const around = sentences.ofPassage[holder.passage] ?? [];
      const starts = placesIn(own, around, passage.kind === 'quote' ? 0 : LONGER);
      if (!starts || claims.has(holder)) continue;
      for (const [at, one] of own.entries()) claims.set(one, { kind: 'same', of: starts[at] ?? holder });
      return;
    }
  });
  return claims;
}

/** The opening paragraph sets the story out; what comes after it repeats it. */
function mayBeQuote({ kind }: Passage, place: number): boolean {
  return kind === 'quote' || (kind === 'prose' && place > 0);
}

/** What is not set out as a quotation and does not end as a sentence is a label, or a line of a list. */
function isSaid(own: readonly Sentence[], { kind, text }: Passage): boolean {
  if (kind === 'quote' || QUOTED.test(text)) return true;
  return own.at(-1)?.isWhole === true && !own.some(({ isLabelled }) => isLabelled);
}

export function isAttribution({ start, end }: Sentence, { kind, text }: Passage): boolean {
  return kind === 'quote' && ATTRIBUTION.test(text.slice(start, end));
}

/** For each sentence of the quote the one that holds its first word; undefined where they do not stand there as a clause. */
function placesIn(own: readonly Sentence[], around: readonly Sentence[], longer: number): Sentence[] | undefined {
  const wanted = own.flatMap(({ terms }) => terms);
  const words = around.flatMap((sentence) =>
    sentence.terms.map((term, i) => ({ term, sentence, apart: i === 0 || sentence.apart[i] === true })),
  );
  if (words.length < wanted.length + longer) return undefined;
  const from = words.findIndex(
    (word, at) =>
      word.apart &&
      (words[at + wanted.length]?.apart ?? true) &&
      wanted.every((term, i) => words[at + i]?.term === term),
  );
  if (from === -1) return undefined;
  let at = from;
  return own.flatMap(({ terms }) => {
    const sentence = words[at]?.sentence;
    at += terms.length;
    return sentence ?? [];
  });
}
