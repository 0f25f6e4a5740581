// Links to other pages: under a heading that says so, in a list or grid of their own, as teasers; and headings
// of that kind over a grid that stayed empty.
import type { Block, Link, Page } from '../blocks/page';
import {
  childrenOf,
  closest,
  contains,
  linksIn,
  outermost,
  parentOf,
  subtree,
  textOf,
  wordCount,
} from '../blocks/queries';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { isTeaser, linkedWordsOf } from './cues/cards';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf, storyWordsAfter, storyWordsIn, textBefore } from './cues/flow';
import { isNamed } from './cues/names';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { isTagList } from './cues/tag-list';
import { isPhrase, openingPhrase } from './lexicon';

export const relatedLinks: Detector = {
  id: 'related-links',
  category: 'related',
  detect(page) {
    const headed = page.blocks
      .filter((block) => isAnnouncement(page, block))
      .flatMap((label) => unitOf(page, label) ?? []);
    const known = headed.flatMap(({ blocks }) => blocks);
    const lists = page.blocks.filter((block) => isList(page, block) && !known.some((at) => contains(at, block.id)));
    return [...headed, ...outermost(lists).map((block) => ({ blocks: [block], label: undefined }))].flatMap((unit) =>
      signalsOf(page, unit),
    );
  },
};

/** Links with the heading that announces them, or without one. */
interface Unit {
  /** One box, or the heading and the lists below it. */
  readonly blocks: readonly Block[];
  readonly label: Block | undefined;
}

/** A heading longer than this is a sentence of the story. */
const HEADING_WORDS = 7;
/** This share of the words are links. */
const LINKED = 0.6;
/** This share is as good as all. */
const ALL_LINKED = 0.8;
/** More words are a page's own listing. */
const MOST_WORDS = 260;

function isAnnouncement(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (block.hidden || words === 0 || words > HEADING_WORDS || block.ownWords !== words || isApart(page, block))
    return false;
  if (isPhrase(page, 'relatedHeadings', block)) return true;
  const opens = Math.max(openingPhrase(page, 'relatedHeadings', block), openingPhrase(page, 'leads', block));
  return opens === words || (opens >= 2 && isHeadingLike(page, block));
}

function isHeadingLike(page: Page, block: Block): boolean {
  return isHeadingTag(block.tag) || (block.linkedWords === 0 && !/[.!?]$/.test(textOf(page, block)));
}

/** What a heading announces: the box around both, or the heading and each list of links right below it. */
function unitOf(page: Page, label: Block): Unit | undefined {
  const box = boxOf(page, label);
  if (box.id !== label.id) return { blocks: [box], label };
  const below = following(page, label);
  const links = below.slice(0, below.findIndex((block) => !isLinks(page, block)) >>> 0);
  // A heading over the story's next paragraph is a heading of the story.
  if (links.length === 0 && below.length > 0) return undefined;
  return { blocks: [label, ...links], label };
}

/** Climbs from the heading as long as nothing comes in but links, teasers and pictures. */
function boxOf(page: Page, label: Block): Block {
  let at = label;
  for (let parent = parentOf(page, at); parent; parent = parentOf(page, at)) {
    const whole = contains(parent, page.headline) || contains(parent, page.article) || parent.parent < 0;
    if (whole || wordCount(parent) > MOST_WORDS) return at;
    // Only what follows the heading is announced by it.
    const others = [...childrenOf(page, parent)].filter((child) => child.id !== at.id);
    const before = others.filter((child) => child.id < at.id && wordCount(child) > 0);
    if (before.length > 0 || !others.every((child) => isLinks(page, child))) return at;
    at = parent;
  }
  return at;
}

function following(page: Page, label: Block): Block[] {
  const parent = parentOf(page, label);
  if (!parent) return [];
  const after = [...childrenOf(page, parent)].filter((block) => block.id >= label.end);
  return after.slice(0, after.findIndex((block) => isHeadingTag(block.tag)) >>> 0);
}

/** Nothing but links and teasers, or nothing at all. */
function isLinks(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (words === 0) return !subtree(page, block).some((inner) => inner.tag === 'video' || inner.tag === 'audio');
  if (block.linkEnd === block.linkStart) return false;
  const linked = linkedWordsOf(page, block);
  // A paragraph in which most is linked still says something.
  if (linked >= words * ALL_LINKED) return true;
  if (isTeaser(page, block)) return true;
  return storyWordsIn(page, block) === 0 && linked >= words * LINKED && block.ownWords < words;
}

/** A list or a row of cards between paragraphs that is all links to other pages of the site. */
function isList(page: Page, block: Block): boolean {
  if (block.hidden || placeOf(page, block) === 'outside' || placeOf(page, block) === 'before') return false;
  const words = wordCount(block);
  if (words < 6 || words > MOST_WORDS || isApart(page, block) || isIntroduced(page, block)) return false;
  if (contains(block, page.headline) || contains(block, page.article)) return false;
  if (closest(page, block, (at) => at.tag === 'li' || at.tag === 'td' || at.tag === 'details')) return false;
  const links = linksIn(page, block).filter(leadsSomewhere);
  const headlines = links.filter((link) => link.wordEnd - link.wordStart >= HEADLINE_WORDS);
  if (isTagList(page, block)) return false;
  const named = isNamed(page, block, 'related') === 1;
  const mostlyTitles = headlines.length >= 2 && headlines.length * 2 >= links.length && links.length <= MOST_LINKS;
  if (named && mostlyTitles && storyWordsAfter(page, block) < LATE)
    return links.every((link) => isSiteLink(page, link));
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
  const late = placeOf(page, block) === 'behind' || storyWordsAfter(page, block) < LATE;
  return (
    titles &&
    (late || (meanWords >= TITLE_WORDS && next !== undefined && !isHeadingTag(next.tag))) &&
    links.every((link) => isSiteLink(page, link)) &&
    isLinks(page, block)
  );
}

/** More are a directory. */
const MOST_LINKS = 8;
/** In the middle of a story shorter links are its own. */
const TITLE_WORDS = 6.5;
/** Without a heading nothing else vouches for a list: all of it must be links. */
const ENTIRELY = 0.95;
/** 0..1: less of the story than this is its end. */
const LATE = 0.15;

/** A link with fewer words names something; one with more is a title. */
const HEADLINE_WORDS = 4;

/** Not a button that turns a carousel. */
function leadsSomewhere(link: Link): boolean {
  return link.url !== '' && !link.url.startsWith('#');
}

function isIntroduced(page: Page, block: Block): boolean {
  const before = textBefore(page, block);
  return before !== undefined && before.ownWords >= 6 && /[:：]\s*$/.test(textOf(page, before));
}

function signalsOf(page: Page, { blocks, label }: Unit): Signal[] {
  const [block] = blocks;
  if (!block) return [];
  const links = blocks.flatMap((part) => linksIn(page, part)).filter(leadsSomewhere);
  const bare = links.length === 0;
  const onSite = links.length > 0 && links.every((link) => isSiteLink(page, link));
  const place = placeOf(page, block);
  const behind = place === 'behind' || place === 'outside';
  const broad = label !== undefined && isPhrase(page, 'broadHeadings', label);
  // Between paragraphs such a heading may be the story's own, and links under it its sources.
  const named = isNamed(page, block, 'related');
  if (label && !behind && (broad || bare) && !named && setApart(page, block) < 1) return [];
  if (label && !behind && !onSite && !bare && !named) return [];
  return blocks.flatMap((part) =>
    signalsFrom(relatedLinks, part, {
      relatedHeading: label ? 1 : 0,
      emptyHeading: label && bare ? 1 : 0,
      linkGrid: [bare ? 0 : links.length >= 3 ? 1 : links.length === 2 ? 0.85 : 0.6, { count: links.length }],
      teaser: isTeaser(page, part) ? 1 : 0,
      siteLink: onSite ? 1 : 0,
      interrupts: place === 'between' ? 1 : 0,
      behindStory: place === 'behind' ? 1 : 0,
      setApart: setApart(page, part) * 0.7,
      namedSo: named,
    }),
  );
}
