// “Next post: …”: the stories before and after this one.
import type { Block, Page } from '../../blocks/page';
import { linksIn, wordCount } from '../../blocks/queries';
import { tried } from '../../blocks/remembered';
import { openingPhrase } from '../lexicon';
import { placeOf } from './flow';
import { isTitle } from './link-list';
import { isSiteLink } from './site-link';

const isNamedSo = tried(
  /post-?nav|nav-?(next|prev|links|single|below)|(next|prev(ious)?)-?(post|article|story)|(post|article|story)-?(next|prev)|prev-?next|next-?prev/,
);
/** Each neighbour by its picture and its title. */
const MOST_NEIGHBOURS = 4;
/** 0..1: between the links stand a word and an arrow at most. */
const LINKED = 0.6;

/** Behind the story, with titles or words for them. Pages of the story itself are numbered. */
export function isPager(page: Page, block: Block): boolean {
  if (block.hidden || block.linkEnd === block.linkStart || placeOf(page, block) !== 'behind' || !isPagerName(block))
    return false;
  const links = linksIn(page, block).filter((link) => link.wordEnd > link.wordStart);
  return (
    links.length > 0 &&
    links.length <= MOST_NEIGHBOURS &&
    block.linkedWords >= wordCount(block) * LINKED &&
    links.every((link) => isSiteLink(page, link) && (isTitle(link) || openingPhrase(page, 'leads', link) > 0))
  );
}

export function isPagerName(block: Block): boolean {
  return isNamedSo(block.name);
}
