// Whether a text names a linked page as where its story comes from, by the words around the link.
import { ATTRIBUTION, type AttributionWords } from './attribution-words';
import type { BodyLink } from './links';

/** Words that may stand between: "according to a new report from the". */
const MOST_BETWEEN = 5;
const MOST_BETWEEN_CLOSE = 1;
/** Longer link texts hold verbs that are not about the link. */
const MOST_TITLE_WORDS = 8;
/** Languages that write no spaces: characters instead of words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const MOST_CHARACTERS = 8;
/** Ends what a phrase can be about. */
const CLAUSE = /[,;:()!?–—、，。；：（）]/;

export function isAttributed(link: BodyLink, language: string): boolean {
  const own = ATTRIBUTION[language.split('-')[0]?.toLowerCase() ?? ''];
  const tables = own ? [own] : language === '' ? Object.values(ATTRIBUTION) : [];
  const around = { before: plain(link.before), title: plain(link.title), after: plain(link.after) };
  return tables.some((words) => names(words, around));
}

type Around = Readonly<Record<'before' | 'title' | 'after', string>>;

function names({ leads, close, follows, labels }: AttributionWords, { before, title, after }: Around): boolean {
  return (
    leads.some((phrase) => leadsUp(before, phrase, MOST_BETWEEN) || starts(title, phrase)) ||
    close.some((phrase) => leadsUp(before, phrase, MOST_BETWEEN_CLOSE) || starts(title, phrase)) ||
    follows.some((phrase) => starts(after, phrase) || isSaidIn(title, phrase)) ||
    labels.some((label) => isLabelled(before, label))
  );
}

/** In lower case, with one space between words and one sort of apostrophe. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ');
}

/** The phrase, and few words of the same clause after it. */
function leadsUp(before: string, phrase: string, most: number): boolean {
  const at = lastOf(before, phrase);
  if (at < 0) return false;
  const between = before.slice(at + phrase.length).replace(/["'“„«‘]+\s*$/, '');
  if (CLAUSE.test(between)) return false;
  return UNSPACED.test(phrase) ? between.length <= MOST_CHARACTERS : wordsOf(between).length <= most;
}

function starts(text: string, phrase: string): boolean {
  // A quotation mark, a name's genitive or a bracket may stand between.
  const head = text.replace(/^(?:['"”»’」』》)]|'s\b|\s)+/, '');
  if (UNSPACED.test(phrase)) return head.slice(0, MOST_CHARACTERS).includes(phrase);
  return head.startsWith(phrase) && !isWordAt(head, phrase.length);
}

/** The verb itself is the link: "the Post reported on Monday". */
function isSaidIn(title: string, phrase: string): boolean {
  if (UNSPACED.test(phrase)) return title.length <= MOST_CHARACTERS * 3 && title.includes(phrase);
  return lastOf(title, phrase) >= 0 && wordsOf(title).length <= MOST_TITLE_WORDS;
}

/** "Source: A, B", "(via C)". Without a colon the word is part of a sentence, as in "open source". */
function isLabelled(before: string, label: string): boolean {
  const at = lastOf(before, label);
  if (at < 0) return false;
  const opens = /(?:^|[([|–—•·-])\s*$/.test(before.slice(0, at));
  const rest = before.slice(at + label.length);
  return opens && /^\s*(?:[:：](?!.*[.!?。] )|$)/.test(rest);
}

/** Where the phrase stands last as whole words; -1 where it does not. */
function lastOf(text: string, phrase: string): number {
  for (let at = text.lastIndexOf(phrase); at >= 0; at = at > 0 ? text.lastIndexOf(phrase, at - 1) : -1) {
    if (UNSPACED.test(phrase) || !(isWordAt(text, at - 1) || isWordAt(text, at + phrase.length))) return at;
  }
  return -1;
}

function isWordAt(text: string, at: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}'.-]+/gu) ?? [];
}
