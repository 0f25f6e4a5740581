// Links to other pages under a heading that says so, and such headings over a grid that stayed empty.
import type { Block, Link, Page } from '../blocks/page';
import { childrenOf, contains, linksIn, parentOf, wordCount, wordsOfRange } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Reason, Signal } from '../decide/types';
import { repeats } from '../fingerprints/repeats';
import { actionAsk } from './cues/action-ask';
import { isPhrase, startsWithPhrase } from './lexicon';

export const relatedLinks: Detector = {
  id: 'related-links',
  category: 'related',
  detect: (page) =>
    page.blocks.filter((block) => isRelatedHeading(page, block)).flatMap((heading) => signalsOf(page, heading)),
};

/** A heading longer than this is a sentence of the story. */
const HEADING_WORDS = 6;
/** This share of the words below the heading are links. */
const LINKED = 0.6;

function isRelatedHeading(page: Page, block: Block): boolean {
  if (!isHeadingTag(block.tag) || block.hidden || wordCount(block) > HEADING_WORDS) return false;
  const words = wordsOfRange(page, block);
  return isPhrase('relatedHeadings', words) || startsWithPhrase('relatedHeadings', words);
}

function signalsOf(page: Page, heading: Block): Signal[] {
  const following = followingSiblings(page, heading);
  const below = following.slice(0, following.findIndex((block) => !isLinks(page, block)) >>> 0);
  const links = below.flatMap((block) => linksIn(page, block));
  const bare = links.length === 0 && below.every((block) => wordCount(block) === 0);
  // A heading over the story's next paragraph is a heading of the story.
  if (below.length === 0 && following.length > 0) return [];
  const unit = unitOf(page, heading, below);
  const behind = isBehindStory(page, unit.at(-1)?.end ?? heading.end);
  // Between paragraphs a heading may be the story's own, and links under it its sources.
  if (
    !behind &&
    (bare ||
      links.length < 2 ||
      isPhrase('broadHeadings', wordsOfRange(page, heading)) ||
      !links.every((link) => isInternal(page, link)))
  )
    return [];
  return unit.flatMap((block) => [
    signal(block, 1, { key: 'relatedHeading' }),
    bare
      ? signal(block, 1, { key: 'emptyHeading' })
      : signal(block, strengthOf(links.length), { key: 'linkGrid', count: links.length }),
  ]);
}

/** No paragraph of the story comes after; boxes that repeat and ask are none of its paragraphs. */
function isBehindStory(page: Page, end: number): boolean {
  const article = page.blocks[page.article];
  const boxes = repeats(page)
    .flat()
    .flatMap((id) => page.blocks[id] ?? [])
    .filter((box) => actionAsk(page, box) > 0);
  return !page.blocks
    .slice(end, article?.end)
    .some((block) => isProse(block) && block.linkedWords === 0 && !boxes.some((box) => contains(box, block.id)));
}

/** Leads to another page of the same site. */
function isInternal(page: Page, link: Link): boolean {
  if (!/^(https?:)?\/\//i.test(link.url)) return true;
  return URL.canParse(link.url, page.url) && new URL(link.url, page.url).host === new URL(page.url).host;
}

function followingSiblings(page: Page, heading: Block): Block[] {
  const parent = parentOf(page, heading);
  if (!parent) return [];
  const after = [...childrenOf(page, parent)].filter((block) => block.id >= heading.end);
  return after.slice(0, after.findIndex((block) => isHeadingTag(block.tag)) >>> 0);
}

/** Nothing but links, or nothing at all. */
function isLinks(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (words === 0) return block.controlEnd === block.controlStart;
  const prose = page.blocks.slice(block.id, block.end).some((inner) => isProse(inner) && inner.linkedWords === 0);
  return block.linkEnd > block.linkStart && block.linkedWords >= words * LINKED && !prose;
}

/** The section around heading and links where it holds nothing else; otherwise each by itself. */
function unitOf(page: Page, heading: Block, below: readonly Block[]): Block[] {
  const parent = parentOf(page, heading);
  const words = below.reduce((sum, block) => sum + wordCount(block), wordCount(heading));
  if (parent && wordCount(parent) === words && parent.tag !== 'body') return [parent];
  return [heading, ...below];
}

/** A single link may be a cross-reference; three are a list of other stories. */
function strengthOf(links: number): number {
  return links >= 3 ? 1 : 0.6;
}

function signal(block: Block, strength: number, reason: Reason): Signal {
  return { block: block.id, detector: 'related-links', category: 'related', strength, reason };
}
