// Which blocks of the body are not the story: the facts of `block-facts.ts` weighed by logistic regression. The weights
// are near those that scripts/fit-blocks.mjs fits on 953 labelled pages in many languages.
import type { Element, ElementContent } from 'hast';
import { type BlockFacts, type FactName, factsOf, isEdge, isPlainProse } from './block-facts';
import { isHeading } from './headings';
import { relatedEnd } from './related-end';
import { STATED, type Statement } from './stated';
import { isElement, textOf } from './tree';

/** Above 0 a fact speaks for the story. */
export const BLOCK_WEIGHTS: Readonly<Record<FactName, number>> = {
  linkList: -1.52,
  place: 1.49,
  digits: 1.44,
  namedMeta: -1.4,
  saysRelated: -1.38,
  links: -1.35,
  byAuthor: -1.27,
  saysEngagement: -1.23,
  namedShare: -1.23,
  before: -1.18,
  words: 1.05,
  list: 1.02,
  repeated: -0.97,
  namedComments: -0.92,
  contact: -0.9,
  linksAfter: -0.83,
  saysCall: -0.78,
  rights: -0.77,
  namedSummary: -0.76,
  saysChrome: -0.75,
  saysChannel: -0.73,
  saysAdvert: -0.72,
  heading: 0.69,
  namedRelated: -0.66,
  fromEnd: 0.61,
  below: -0.61,
  saysNotice: -0.6,
  open: -0.6,
  namedAuthor: -0.56,
  namedAside: -0.55,
  twice: -0.54,
  sentence: 0.54,
  above: -0.47,
  namedBody: 0.46,
  saysNewsletter: -0.45,
  underChrome: -0.38,
  linksBefore: -0.36,
  fromStart: 0.36,
  namedForm: -0.3,
  namedMedia: -0.29,
  ends: -0.24,
  underRelated: 0.23,
  namedTags: -0.22,
  saysSupport: -0.07,
};

/** What speaks for a block of which nothing is known. */
export const BLOCK_CONSTANT = 0.58;

/** 0..1: blocks less likely than this to be the story's go. Raising them drops more. */
const MIN_CHANCE = 0.15;
/** For what is no prose and stands above the story's first paragraph or below its last: most of it is none. */
const MIN_EDGE_CHANCE = 0.5;
/** A heading over what stays goes only below this. */
const MIN_HEADING_CHANCE = 0.3;

/** Dropping one of these loses more than its words, and hardly one of them is no part of the story. */
const SAFE = ['pre', 'table', 'figure', 'blockquote', 'hr', 'td', 'math'];

/** 0..1: of all words, so many are in a statement that is of the whole article. */
const WHOLE = 0.7;

/** 0..1 of all words. */
const MOST = 0.5;
const MIN_CHARACTERS = 1000;

interface Known {
  readonly byline: string;
  /** All of a page: it has no edges. */
  readonly isWhole: boolean;
  readonly statement: Statement | undefined;
}

/** What is hardly the story's goes. */
export function dropOthers(blocks: readonly ElementContent[], { byline, isWhole, statement }: Known): ElementContent[] {
  const facts = factsOf(blocks, byline);
  const stated = statement ? statedOf([...facts.keys()], statement) : NOTHING_STATED;
  // Whatever it looks like, most of the text is the text; but a notice can be all that a page says.
  const least = Math.max(MIN_CHARACTERS, charactersOf(facts.keys()) * MOST);
  const isMost = (block: ElementContent) => textOf(block).length > least;
  const related = isWhole ? new Set() : relatedEnd(facts);
  const kept = new Set<ElementContent>();
  for (const [at, block] of [...blocks.entries()].reverse()) {
    const known = isElement(block) && !SAFE.includes(block.tagName) ? facts.get(block) : undefined;
    const next = blocks[at + 1];
    const heads = isElement(next) && kept.has(next) && !isHeading(next);
    if (related.has(block) && !stated.blocks.has(block)) continue;
    if (known === undefined || stated.blocks.has(block) || isMost(block)) kept.add(block);
    else if (chanceOf(known) >= (isWhole ? MIN_CHANCE : leastOf(known, heads, stated.isWhole))) kept.add(block);
  }
  return blocks.filter((block) => kept.has(block));
}

interface Stated {
  readonly blocks: ReadonlySet<ElementContent>;
  /** What is not among them is hardly the article's. */
  readonly isWhole: boolean;
}

const NOTHING_STATED: Stated = { blocks: new Set(), isWhole: false };

function statedOf(blocks: readonly Element[], statement: Statement): Stated {
  const stated = new Set(blocks.filter((block) => statement.holds(textOf(block)) >= STATED));
  return { blocks: stated, isWhole: charactersOf(stated) >= charactersOf(blocks) * WHOLE };
}

function charactersOf(blocks: Iterable<Element>): number {
  return [...blocks].reduce((sum, block) => sum + textOf(block).length, 0);
}

function leastOf(facts: BlockFacts, heads: boolean, isBeside: boolean): number {
  if (!(isEdge(facts) || isBeside) || isPlainProse(facts)) return MIN_CHANCE;
  return facts.heading && heads ? MIN_HEADING_CHANCE : MIN_EDGE_CHANCE;
}

/** 0..1: how likely it is that the block is the story's. */
export function chanceOf(facts: BlockFacts): number {
  // The table's own keys.
  const names = Object.keys(BLOCK_WEIGHTS) as FactName[];
  const sum = names.reduce((all, name) => all + BLOCK_WEIGHTS[name] * facts[name], BLOCK_CONSTANT);
  return 1 / (1 + Math.exp(-sum));
}
