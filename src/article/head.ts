// Trims the head of a body: the title again, what stands above it, the site's menus and the lines of date and author.
import type { Element, ElementContent } from 'hast';
import { comparable } from './comparable';
import { headingMark, isHeading } from './headings';
import { elementsIn, holds, isElement, linkShare, textOf } from './tree';
import { countWords } from './words';

export interface HeadFacts {
  readonly title: string;
  readonly byline: string;
  /** The title's place among the page's headings, or -1. */
  readonly titleMark: number;
}

/** Blocks from the top in which a line can still belong to the head. */
const HEAD_BLOCKS = 8;
/** Longer lines say something. */
const MAX_LINE_WORDS = 14;

const SENTENCE_END = /[.!?。！？…:]["'”’»)]*$/;
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)/;
/** A day of a month, and no amount or share. */
const DAY = /(?:^|[^\d$€£¥.,])(?:[12]\d|3[01]|0?[1-9])(?!\d|[.,]\d|\s?%)/;
const NUMERIC_DATE = /(?:^|\D)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/;
const CLOCK = /(?:^|\D)[0-2]?\d:[0-5]\d(?!\d)/;
const AGO = /\b\d{1,3} (?:min(?:ute)?|hour|day|week|month)s? ago\b|^(?:vor|hace|il y a|há) \d{1,3} \p{L}+$/iu;
/** "Category: Health", of which a line of facts has several. */
const LABEL = /\p{L}: /gu;
const MAX_FACTS_WORDS = 30;
/** Shorter paragraphs can still be a line of the head. */
const MIN_PROSE_WORDS = 20;
/** Of a list's text, so much is links in a menu. */
const MENU_LINKS = 0.8;
const READING_TIME = /^\d{1,3}\s*(?:[–-]\s*\d{1,3}\s*)?min(?:ute)?s?\b.{0,12}$/i;

export function trimHead(blocks: readonly ElementContent[], facts: HeadFacts): ElementContent[] {
  const story = blocks.findIndex((block) => isElement(block, 'p') && countWords(textOf(block)) >= MIN_PROSE_WORDS);
  const body = blocks.filter((block, at) => at > story || !isMenu(block));
  const kept = body
    .slice(0, HEAD_BLOCKS)
    .filter((block, at) => !isElement(block) || !belongsToHead(block, body[at + 1], facts));
  return [...kept, ...body.slice(HEAD_BLOCKS)];
}

/** Leads to other pages; a table of contents does not. */
function isMenu(block: ElementContent): boolean {
  if (!isElement(block, 'ul', 'ol', 'menu') || linkShare(block) < MENU_LINKS) return false;
  const links = [...elementsIn(block)].filter(({ tagName }) => tagName === 'a');
  return links.every(({ properties: { href } }) => !String(href ?? '').startsWith('#'));
}

function belongsToHead(block: Element, next: ElementContent | undefined, facts: HeadFacts): boolean {
  const text = textOf(block);
  if (isHeading(block)) return repeatsTitle(text, facts.title) || isAboveTitle(block, facts);
  if (block.tagName === 'p' && (isPath(block, facts.title) || isFacts(text))) return true;
  if (block.tagName !== 'p' || countWords(text) > Math.max(MAX_LINE_WORDS, countWords(facts.title))) return false;
  if (repeatsTitle(text, facts.title) || isByline(text, facts.byline)) return true;
  // Above a table it says of which day that is.
  return isDateLine(text) && !isElement(next, 'table');
}

function repeatsTitle(text: string, title: string): boolean {
  return text !== '' && comparable(text) === comparable(title);
}

/** "Home › News › The title again". */
function isPath(block: Element, title: string): boolean {
  const [text, end] = [comparable(textOf(block)), comparable(title)];
  return (
    end !== '' && text.endsWith(end) && holds(block, 'a') && countWords(text) <= countWords(title) + MAX_LINE_WORDS
  );
}

/** "3 May 2025 - By: A. Moor - Category: Health". */
function isFacts(text: string): boolean {
  if (countWords(text) > MAX_FACTS_WORDS || SENTENCE_END.test(text)) return false;
  return isDated(text) && (text.match(LABEL) ?? []).length > 1;
}

/** A kicker stands above the title and names no section. */
function isAboveTitle(heading: Element, facts: HeadFacts): boolean {
  const mark = headingMark(heading);
  return mark >= 0 && mark < facts.titleMark;
}

/** The author's name alone, or after a word such as "By". */
function isByline(text: string, byline: string): boolean {
  if (byline === '' || !comparable(text).endsWith(comparable(byline))) return false;
  return countWords(text) <= countWords(byline) + 2;
}

/** A date with hardly a word beside it, such as "Last updated: 3 May 2025, 09:40". */
function isDateLine(text: string): boolean {
  if (countWords(text) > MAX_LINE_WORDS) return false;
  if (READING_TIME.test(text)) return true;
  const dated = isDated(text) || AGO.test(text);
  return dated && !SENTENCE_END.test(text) && isMostlyDate(text);
}

function isDated(text: string): boolean {
  return NUMERIC_DATE.test(text) || (YEAR.test(text) && DAY.test(text)) || CLOCK.test(text);
}

/** A clause of prose has several words for each number. */
function isMostlyDate(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  return words.length <= numbers.length * 2 + 1;
}
