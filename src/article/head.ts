// Trims the head of a body: the title again, what stands above it, and the lines of date and author below it.
import type { Element, ElementContent } from 'hast';
import { comparable } from './comparable';
import { headingMark, isHeading } from './headings';
import { isElement, textOf } from './tree';
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
const READING_TIME = /^\d{1,3}\s*(?:[–-]\s*\d{1,3}\s*)?min(?:ute)?s?\b.{0,12}$/i;

export function trimHead(blocks: readonly ElementContent[], facts: HeadFacts): ElementContent[] {
  const kept = blocks.slice(0, HEAD_BLOCKS).filter((block) => !isElement(block) || !belongsToHead(block, facts));
  return [...kept, ...blocks.slice(HEAD_BLOCKS)];
}

function belongsToHead(block: Element, facts: HeadFacts): boolean {
  const text = textOf(block);
  if (isHeading(block)) return repeatsTitle(text, facts.title) || isAboveTitle(block, facts);
  if (block.tagName !== 'p' || countWords(text) > Math.max(MAX_LINE_WORDS, countWords(facts.title))) return false;
  return repeatsTitle(text, facts.title) || isByline(text, facts.byline) || isDateLine(text);
}

function repeatsTitle(text: string, title: string): boolean {
  return text !== '' && comparable(text) === comparable(title);
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
  const dated = NUMERIC_DATE.test(text) || (YEAR.test(text) && DAY.test(text)) || CLOCK.test(text);
  return dated && !SENTENCE_END.test(text) && isMostlyDate(text);
}

/** A clause of prose has several words for each number. */
function isMostlyDate(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]{2,}/gu) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  return words.length <= numbers.length * 2 + 1;
}
