// What the page says in its JSON-LD that its article reads like: evidence of which of its blocks are the article's. Its
// text is never taken over, as it is often cut, and not what the page shows.
import { lettersOf } from './comparable';
import { readTexts } from './prose-words';

export interface Statement {
  /** 0..1: how much of a text is in the statement; 0 for texts too short to tell. */
  holds(text: string): number;
  /** 0..1: how much of the statement is in a text. */
  isIn(text: string): number;
}

/** 0..1: what holds so much of a statement, or is held by it so much, is of one text with it. */
export const STATED = 0.7;

/** Letters and digits that are compared at once: about four words. */
const CHUNK = 24;
/** Shorter statements are summaries. */
const MIN_CHARACTERS = 400;
/** 0..1: a page that shows less of it shows another text. */
const MIN_SHOWN = 0.8;

const TAG_OR_ENTITY = /<[^>]{0,500}>|&#?\w{1,10};/g;

/** Undefined where the page states nothing, or something else than it shows. */
export function statementOf(body: string, page: Element | null): Statement | undefined {
  const stated = lettersOf(body.replace(TAG_OR_ENTITY, ' '));
  if (!page || stated.length < MIN_CHARACTERS) return undefined;
  const statement = {
    holds: (text: string) => shareIn(lettersOf(text), stated),
    isIn: (text: string) => shareIn(stated, lettersOf(text)),
  };
  const shown = [...readTexts(page)].map(({ text }) => text).join(' ');
  return statement.isIn(shown) >= MIN_SHOWN ? statement : undefined;
}

/** 0..1 of the chunks of one text that occur in the other. */
function shareIn(text: string, other: string): number {
  const chunks = Math.floor(text.length / CHUNK);
  let found = 0;
  for (let at = 0; at < chunks; at += 1) if (other.includes(text.slice(at * CHUNK, (at + 1) * CHUNK))) found += 1;
  return chunks === 0 ? 0 : found / chunks;
}
