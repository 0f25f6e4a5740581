// Links to other pages under a heading that says so, and such headings over a grid that stayed empty.
import type { Block, Page } from '../blocks/page';
import { childrenOf, linksIn, parentOf, wordCount, wordsOfRange } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Reason, Signal } from '../decide/types';
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
  return isPhrase('relatedHeadings', words) || (startsWithPhrase('relatedHeadings', words) && words.includes(' '));
}

function signalsOf(page: Page, heading: Block): Signal[] {
  const following = followingSiblings(page, heading);
  const below = following.slice(0, following.findIndex((block) => !isLinks(page, block)) >>> 0);
  const links = below.reduce((sum, block) => sum + linksIn(page, block).length, 0);
  const bare = links === 0 && below.every((block) => wordCount(block) === 0);
  // A heading over nothing but the story's next paragraph is a heading of the story.
  if (bare && below.length === 0 && following.length > 0) return [];
  const unit = unitOf(page, heading, below);
  return unit.flatMap((block) => [
    signal(block, 1, { key: 'relatedHeading' }),
    bare
      ? signal(block, 1, { key: 'emptyHeading' })
      : signal(block, strengthOf(links), { key: 'linkGrid', count: links }),
  ]);
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
