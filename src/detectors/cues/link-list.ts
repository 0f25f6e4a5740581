// Lists of links to other pages, as they stand between the paragraphs of a story or behind the last.
import type { Block, Link, Page } from '../../blocks/page';
import { closest, contains, imagesIn, linksIn, subtree, wordCount } from '../../blocks/queries';
import { isProse } from '../../blocks/story';
import { isHeadingTag } from '../../blocks/tags';
import { hasPhrase } from '../lexicon';
import { isTeaser, linkedWordsOf } from './cards';
import { isAnnounced, isApart, placeOf, storyWordsAfter, storyWordsIn, textBefore } from './flow';
import { isNamed } from './names';
import { setApart } from './set-apart';
import { isSiteLink } from './site-link';
import { isTagList } from './tag-list';

/** A heading longer than this is a sentence of the story. */
export const HEADING_WORDS = 7;
/** More words are a page's own listing, */
export const MOST_WORDS = 260;
/** or, where the page names it so, a list with excerpts. */
const MOST_TEASED = 600;
/** This share of the words are links. */
const LINKED = 0.6;
/** This share is as good as all. */
const ALL_LINKED = 0.8;
/** More are a directory. */
const MOST_LINKS = 8;
const INTRO_WORDS = 20;
/** In the middle of a story shorter links are its own. */
const TITLE_WORDS = 6.5;
/** Without a heading nothing else vouches for a list: all of it must be links. */
const ENTIRELY = 0.95;
/** 0..1: less of the story than this is its end. */
const LATE = 0.15;

/** A link with fewer words names something; one with more is a title. */
const HEADLINE_WORDS = 4;

/** A list or a row of cards between paragraphs that is all links to other pages of the site. */
export function isLinkList(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (block.hidden || words < 6 || !holdsTitle(page, block)) return false;
  if (placeOf(page, block) === 'outside' || placeOf(page, block) === 'before') return false;
  const named = isNamed(page, block, 'related') === 1;
  if (words > (named ? MOST_TEASED : MOST_WORDS) || isApart(page, block)) return false;
  if (isAnnounced(page, block)) return false;
  if (contains(block, page.headline) || contains(block, page.article)) return false;
  if (closest(page, block, (at) => at.tag === 'li' || at.tag === 'td' || at.tag === 'details')) return false;
  if (isOfStory(page, block)) return false;
  const links = linksIn(page, block).filter(leadsSomewhere);
  const headlines = links.filter(isTitle);
  if (isTagList(page, block)) return false;
  const mostlyTitles = headlines.length >= 2 && headlines.length * 2 >= links.length && links.length <= MOST_LINKS;
  if (named && mostlyTitles && storyWordsAfter(page, block) < LATE)
    return links.every((link) => isSiteLink(page, link));
  // Named so by the page, and nothing but titles, or a label and a title.
  const label = words - block.linkedWords;
  const titled = headlines.length > 1 || (headlines.length === 1 && label > 0);
  if (named && titled && links.length <= MOST_LINKS && label <= HEADING_WORDS)
    return links.every((link) => isSiteLink(page, link)) && storyWordsIn(page, block) === 0;
  // Titles with lines below them may be what the story is about: schools ranked, films shown.
  const teased = headlines.length > 0 && isTeaser(page, block);
  const apart = setApart(page, block) === 1 || named;
  if (teased) return apart && links.every((link) => isSiteLink(page, link));
  const titles = headlines.length >= 2 && links.length <= MOST_LINKS;
  const meanWords = headlines.reduce((sum, link) => sum + link.wordEnd - link.wordStart, 0) / headlines.length;
  const before = textBefore(page, block);
  const next = page.blocks[block.end];
  // What stands under a heading is that section's own.
  const headed = before !== undefined && isHeadingTag(before.tag);
  if (headed || block.linkedWords < words * ENTIRELY) return false;
  // A short sentence right above a list announces it, whatever it ends with.
  const told = before !== undefined && isProse(before) && before.ownWords <= INTRO_WORDS && before.end === block.id;
  const late = storyWordsAfter(page, block) < LATE;
  const inFlow = meanWords >= TITLE_WORDS && next !== undefined && !isHeadingTag(next.tag);
  return (
    titles &&
    (placeOf(page, block) === 'behind' || (!told && (late || inFlow))) &&
    links.every((link) => isSiteLink(page, link)) &&
    isLinks(page, block)
  );
}

/** Whatever a list is told by, one link of it is a title. */
function holdsTitle(page: Page, { linkStart, linkEnd }: Block): boolean {
  for (let at = linkStart; at < linkEnd; at += 1) {
    const link = page.links[at];
    if (link && isTitle(link) && leadsSomewhere(link)) return true;
  }
  return false;
}

/** Its sources, its contents, what came before: a list of the story's own. */
function isOfStory(page: Page, block: Block): boolean {
  const labels = [textBefore(page, block), subtree(page, block).find((inner) => inner.ownWords > 0)];
  return labels.some(
    (label) =>
      label !== undefined &&
      label.linkedWords === 0 &&
      label.ownWords <= HEADING_WORDS &&
      hasPhrase(page, 'ownHeadings', label),
  );
}

/** Nothing but links and teasers, or nothing at all. */
export function isLinks(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (words === 0) return !showsMedia(page, block);
  if (block.linkEnd === block.linkStart) return false;
  const linked = linkedWordsOf(page, block);
  // A paragraph in which most is linked still says something.
  if (linked >= words * ALL_LINKED) return true;
  if (isTeaser(page, block)) return true;
  return storyWordsIn(page, block) === 0 && linked >= words * LINKED && block.ownWords < words;
}

/** Pictures that lead to no other page, or a player: what a story shows below “More photos”. */
function showsMedia(page: Page, block: Block): boolean {
  if (subtree(page, block).some((inner) => inner.tag === 'video' || inner.tag === 'audio')) return true;
  // A placeholder shows nothing; a picture also links to itself, in full size.
  const pictures = imagesIn(page, block).some(({ kind }) => kind === 'img' || kind === 'background');
  return pictures && !linksIn(page, block).some((link) => isSiteLink(page, link));
}

/** Not a button that turns a carousel. */
export function leadsSomewhere(link: Link): boolean {
  return link.url !== '' && !link.url.startsWith('#');
}

/** Long enough for a headline. */
export function isTitle(link: Link): boolean {
  return link.wordEnd - link.wordStart >= HEADLINE_WORDS;
}
