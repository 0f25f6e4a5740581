// The blocks of a body as they are looked at, and what stands around each: the story's places, its first and last
// paragraph, the label above.
import type { Element, ElementContent } from 'hast';
import { type Topic as PhraseTopic, topicsIn } from '../detectors/lexicon';
import { comparable } from './comparable';
import { isHeading } from './headings';
import { elementsIn, isElement, linkShare, textOf } from './tree';
import { countWords } from './words';

export interface Seen {
  readonly block: Element;
  readonly text: string;
  readonly same: string;
  readonly words: number;
  readonly links: number;
  readonly heading: boolean;
  /** Names of the boxes around it, outermost first. */
  readonly names: string;
  readonly place: string;
}

export interface Surroundings {
  readonly seen: readonly Seen[];
  /** Of the prose in the place with most of it, how much stands in each place. */
  readonly shares: ReadonlyMap<string, number>;
  readonly copies: ReadonlyMap<string, number>;
  /** 0..1: of the words, how many stand before each block. */
  readonly before: readonly number[];
  /** What the label above each block announces. */
  readonly labels: readonly ReadonlySet<PhraseTopic>[];
  readonly first: number;
  readonly last: number;
  readonly byline: string;
}

/** Paragraphs from here on are prose. */
const PROSE_WORDS = 15;
/** Paragraphs from here on, in a place with a fair share, are the story's first and last; they end what a label announced. */
export const STORY_WORDS = 25;
const STORY_SHARE = 0.2;
const LABEL_WORDS = 6;

export function seenIn(blocks: readonly ElementContent[]): Seen[] {
  return blocks.filter((block): block is Element => isElement(block)).map(look);
}

function look(block: Element): Seen {
  const text = textOf(block);
  const names = (block.data?.names ?? '').toLowerCase();
  return {
    block,
    text,
    same: comparable(text),
    words: countWords(text),
    links: linkShare(block),
    heading: isHeading(block),
    names,
    place: names.slice(0, Math.max(0, names.lastIndexOf('>'))).replace(/\d+/g, ''),
  };
}

export function surround(seen: readonly Seen[], byline: string): Surroundings {
  const prose = new Map<string, number>();
  const copies = new Map<string, number>();
  const before: number[] = [];
  let total = 0;
  for (const { block, words, links, place, same } of seen) {
    before.push(total);
    total += words;
    copies.set(same, (copies.get(same) ?? 0) + 1);
    if (block.tagName === 'p' && words >= PROSE_WORDS && links < 0.5) prose.set(place, (prose.get(place) ?? 0) + words);
  }
  const all = [...prose.values()].reduce((sum, words) => sum + words, 0);
  const most = Math.max(1, ...prose.values());
  const isStory = ({ block, words, links, place }: Seen) =>
    isElement(block, 'p', 'blockquote') &&
    words >= STORY_WORDS &&
    links < 0.3 &&
    (prose.get(place) ?? 0) >= all * STORY_SHARE;
  const last = seen.findLastIndex(isStory);
  return {
    seen,
    copies,
    byline,
    labels: labelsOver(seen),
    before: before.map((words) => words / Math.max(1, total)),
    shares: new Map([...prose].map(([place, words]) => [place, words / most])),
    first: Math.max(0, seen.findIndex(isStory)),
    last: last < 0 ? seen.length : last,
  };
}

export const NOTHING: ReadonlySet<PhraseTopic> = new Set();

/** A label holds until the next one, or until the story goes on. */
function labelsOver(seen: readonly Seen[]): ReadonlySet<PhraseTopic>[] {
  let label = NOTHING;
  return seen.map(({ block, text, words, heading }) => {
    const over = label;
    const strong = words <= LABEL_WORDS && strongShare(block, text) > 0.8;
    if (heading || strong) label = topicsIn(text, { opening: true });
    else if (words >= STORY_WORDS) label = NOTHING;
    return over;
  });
}

function strongShare(block: Element, text: string): number {
  let strong = 0;
  for (const inside of elementsIn(block)) if (isElement(inside, 'strong', 'b')) strong += textOf(inside).length;
  return text === '' ? 0 : Math.min(1, strong / text.length);
}
