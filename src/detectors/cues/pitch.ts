// Running text that speaks to the reader as a customer: it asks, or names what is on offer.
import type { Block, Page } from '../../blocks/page';
import { linksIn, wordCount } from '../../blocks/queries';
import { isHeadingTag } from '../../blocks/tags';
import { countPhrases, openingPhrase, opensLikeCall, type Topic } from '../lexicon';
import { isSiteLink } from './site-link';

/** What a pitch is worded with. */
const TOPICS: readonly Topic[] = ['asks', 'newsletter', 'share', 'channels', 'support', 'engagement', 'deals'];

/** A longer paragraph tells something, whatever it asks for besides. */
const MOST_WORDS = 60;
/** In a text as short as this one phrase sets the tone. */
const SHORT = 30;

/** Whether a block's own text is a pitch rather than a paragraph of the story. */
export function isPitch(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (words === 0) return false;
  if (words > MOST_WORDS && lengthOf(page, block) > MOST_WORDS) return false;
  if (TOPICS.some((topic) => topic !== 'deals' && openingPhrase(page, topic, block) > 0)) return true;
  if (isClosingCall(page, block)) return true;
  const phrases = TOPICS.reduce((sum, topic) => sum + countPhrases(page, topic, block), 0);
  return phrases >= 2 || (phrases === 1 && block.linkedWords > 0 && lengthOf(page, block) <= SHORT);
}

/** “Follow all our coverage at …”: a short line that opens as calls do and links to the site itself. */
export function isClosingCall(page: Page, block: Block): boolean {
  if (isHeadingTag(block.tag) || block.ownWords > CALL_WORDS || block.linkedWords === 0 || !opensLikeCall(page, block))
    return false;
  return linksIn(page, block).every((link) => isSiteLink(page, link));
}

const CALL_WORDS = 20;

/** Words of a block; where scripts have no spaces a character counts as a word, and two make one here. */
export function lengthOf(page: Page, block: Block): number {
  const { words } = page;
  let single = 0;
  for (let i = block.wordStart; i < block.wordEnd; i += 1)
    if (words[i]?.length === 1 && (words[i] ?? '') > '\u0E00') single += 1;
  return wordCount(block) - single / 2;
}
