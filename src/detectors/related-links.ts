// Links to other pages: under a heading that says so, in a list or grid of their own, as teasers; and headings
// of that kind over a grid that stayed empty.
import type { Block, Page } from '../blocks/page';
import { childrenOf, closest, contains, linksIn, outermost, parentOf, textOf, wordCount } from '../blocks/queries';
import { flatMapInSlices } from '../blocks/slices';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { isTeaser } from './cues/cards';
import { detecting, signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { HEADING_WORDS, isLinkList, isLinks, leadsSomewhere, MOST_WORDS } from './cues/link-list';
import { isNamed } from './cues/names';
import { isPager, isPagerName } from './cues/pager';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { blocksWith, isPhrase, openingPhrase } from './lexicon';

export const relatedLinks: Detector = {
  id: 'related-links',
  category: 'related',
  ...detecting(function* (page) {
    const headed = blocksWith(page, 'relatedHeadings', 'leads')
      .filter((block) => isAnnouncement(page, block))
      .flatMap((label) => unitOf(page, label) ?? []);
    const known = headed.flatMap(({ blocks }) => blocks);
    const lists = yield* flatMapInSlices(page.blocks, BLOCKS_A_SLICE, (block) =>
      (isLinkList(page, block) || isPager(page, block)) && !known.some((at) => contains(at, block.id)) ? [block] : [],
    );
    const bare = outermost(lists).map((block) => ({ blocks: withHeading(page, block), label: undefined }));
    return yield* flatMapInSlices([...headed, ...bare], UNITS_A_SLICE, (unit) => signalsOf(page, unit));
  }),
};

/** Looked at between two yields. */
const BLOCKS_A_SLICE = 2000;
const UNITS_A_SLICE = 50;

/** Links with the heading that announces them, or without one. */
interface Unit {
  /** One box, or the heading and the lists below it. */
  readonly blocks: readonly Block[];
  readonly label: Block | undefined;
}

function isAnnouncement(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (block.hidden || words === 0 || words > HEADING_WORDS || block.ownWords !== words || isApart(page, block))
    return false;
  if (isPhrase(page, 'relatedHeadings', block)) return true;
  const opens = Math.max(openingPhrase(page, 'relatedHeadings', block), openingPhrase(page, 'leads', block));
  if (opens === words) return true;
  // One word, such as “Related”, opens many a heading of the story.
  const parent = parentOf(page, block);
  const named = parent !== undefined && isNamed(page, parent, 'related') === 1;
  return (opens >= 2 || (opens === 1 && named)) && isHeadingLike(page, block);
}

function isHeadingLike(page: Page, block: Block): boolean {
  return isHeadingTag(block.tag) || (block.linkedWords === 0 && !/[.!?]$/.test(textOf(page, block)));
}

/** What a heading announces: the box around both, or the heading and each list of links right below it. */
function unitOf(page: Page, label: Block): Unit | undefined {
  const box = boxOf(page, label);
  if (wordCount(box) > wordCount(label)) return { blocks: [box], label };
  const below = following(page, box);
  const links = below.slice(0, below.findIndex((block) => !isLinks(page, block)) >>> 0);
  // A box with nothing but the heading and an emptied grid; unless the links come in the box behind it.
  if (box.id !== label.id && !links.some((block) => wordCount(block) > 0))
    return isButton(page, label) ? undefined : { blocks: [box], label };
  // A heading over the story's next paragraph is a heading of the story.
  if (links.length === 0 && below.length > 0) return undefined;
  return { blocks: [box, ...links], label };
}

/** A list and the heading above it, in whatever language, where nothing but the list is left of that section. */
function withHeading(page: Page, list: Block): Block[] {
  const parent = parentOf(page, list);
  const heading = parent && [...childrenOf(page, parent)].filter((block) => block.end <= list.id).at(-1);
  const whole = following(page, list).every((block) => isLinks(page, block));
  const heads =
    heading && isHeadingTag(heading.tag) && wordCount(heading) <= HEADING_WORDS && heading.id !== page.headline;
  return heads && whole ? [heading, list] : [list];
}

/** “Read more” that a reader presses to see the rest of the story. */
function isButton(page: Page, label: Block): boolean {
  return (
    linksIn(page, label).some((link) => link.button) || closest(page, label, (at) => at.role === 'button') !== undefined
  );
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

function signalsOf(page: Page, { blocks, label }: Unit): Signal[] {
  const [block] = blocks;
  if (!block) return [];
  const links = blocks.flatMap((part) => linksIn(page, part)).filter(leadsSomewhere);
  const bare = links.length === 0;
  const onSite = links.length > 0 && links.every((link) => isSiteLink(page, link));
  const place = placeOf(page, block);
  const behind = place === 'behind' || place === 'outside';
  // Over nothing at all only the plain phrase tells; “See more photos” waits for its photos.
  if (label && bare && !isPhrase(page, 'relatedHeadings', label)) return [];
  const broad = label !== undefined && isPhrase(page, 'broadHeadings', label);
  // Between paragraphs such a heading may be the story's own, and links under it its sources.
  const named = blocks.some((part) => isNamed(page, part, 'related') || isPagerName(part)) ? 1 : 0;
  if (label && !behind && (broad || bare) && !named && setApart(page, block) < 1) return [];
  // “See also” over other sites is a list of references wherever it stands.
  if (label && (!behind || broad) && !onSite && !bare && !named) return [];
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
