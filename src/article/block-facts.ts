// What tells the story's blocks from what stands among them: one number a name, for `block-weights.ts` to weigh.
import type { Element, ElementContent } from 'hast';
import { type Topic as PhraseTopic, topicsIn } from '../detectors/lexicon';
import { comparable } from './comparable';
import { isHeading } from './headings';
import { elementsIn, isElement, linkShare, textOf } from './tree';
import { countWords } from './words';

/** 0..1 each. */
export type BlockFacts = Readonly<Record<FactName, number>>;

interface Seen {
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

interface Surroundings {
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
const STORY_WORDS = 25;
const STORY_SHARE = 0.2;
const SHORT_WORDS = 12;
/** From here on more words say nothing more. */
const WORDS_FULL = 40;
const LABEL_WORDS = 6;
/** What is asked of the reader is asked in few words; longer texts hold such phrases by chance. */
const MAX_CALL_WORDS = 45;

const SENTENCE_END = /[.!?…:;。！？»”"')\]]$/;
const CONTACT = /@\p{L}|www\.|https?:|\+?\d[\d ()/-]{7,}/u;
const RIGHTS = /©|copyright|all rights/i;

/** What pages call the boxes around a block. */
const NAMES = {
  namedBody:
    /(?:article|post|entry|story|page|main)[-_]?(?:body|content|text|copy)|body-?text|rich-?text|prose|wysiwyg|field-?body/,
  namedMedia: /caption|gallery|slide|photo|image|figure|video|player|media|embed/,
  namedSummary:
    /summary|excerpt|standfirst|lead\b|intro|subtitle|dek\b|deck\b|abstract|highlights?|key-?points|box|callout/,
  namedShare: /share|social|follow|facebook|twitter/,
  namedComments: /comment|respond|discuss|disqus|replies|kommentar|coment/,
  namedRelated:
    /related|recommend|more-?(?:stories|news|from|on)|read-?(?:more|next|also)|popular|trending|latest|recirc|also-?like|teaser|similar|next-?(?:post|story)|prev/,
  namedAuthor: /author|bio\b|writer|contributor|sabox|profile|autor/,
  namedMeta:
    /post-?(?:meta|info)|entry-?(?:meta|footer|utility)|byline|disclos|article-?info|timestamp|posted|credits?\b/,
  namedTags: /\btags?\b|categor|topics?\b|keyword|breadcrumb/,
  namedForm:
    /newsletter|subscribe|sign-?up|form\b|paywall|membership|donat|\bcta\b|call-?to|banner|advert|\bads?\b|sponsor|cookie|consent|modal|popup/,
  namedAside: /\bnav|menu|side-?bar|footer|widget|toolbar|pagin|toc\b|aside|rail|search/,
} as const;

/** What its words ask or announce: topics of the word lists. */
const TOPICS = {
  saysRelated: 'relatedHeadings',
  saysCall: 'asks',
  saysChrome: 'siteChrome',
  saysNotice: 'notices',
  saysEngagement: 'engagement',
  saysNewsletter: 'newsletter',
  saysAdvert: 'advert',
  saysChannel: 'channels',
  saysSupport: 'support',
} as const satisfies Record<string, PhraseTopic>;

type Own = ReturnType<typeof ownFacts>;
export type FactName = keyof Own | keyof typeof NAMES | keyof typeof TOPICS;

/** Names are told by the boxes close around a block: so many characters of the path. */
const NEAR_NAMES = 160;

export function factsOf(blocks: readonly ElementContent[], byline: string): Map<Element, BlockFacts> {
  const seen = blocks.filter((block): block is Element => isElement(block)).map(look);
  const around = surround(seen, comparable(byline));
  return new Map(seen.map((one, at) => [one.block, facts(one, at, around)]));
}

/** Below or above all paragraphs of the story. */
export function isEdge(facts: BlockFacts): boolean {
  return facts.above + facts.below > 0;
}

/** Sentences, enough of them that their loss would be one, and nothing that tells of anything else than the story. */
export function isPlainProse(facts: BlockFacts): boolean {
  const { words, sentence, links } = facts;
  if (sentence === 0 || words < STORY_WORDS / WORDS_FULL || links >= 0.3) return false;
  return SUSPICIOUS.every((name) => facts[name] === 0);
}

const SUSPICIOUS = [
  'byAuthor',
  'namedAuthor',
  'namedComments',
  'namedForm',
  'namedMeta',
  'namedRelated',
  'namedShare',
  'saysAdvert',
  'saysChrome',
  'saysNewsletter',
  'saysNotice',
  'saysSupport',
  'rights',
] as const satisfies readonly FactName[];

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

function surround(seen: readonly Seen[], byline: string): Surroundings {
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

const NOTHING: ReadonlySet<PhraseTopic> = new Set();

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

function facts(one: Seen, at: number, around: Surroundings): BlockFacts {
  const said = one.words <= MAX_CALL_WORDS ? topicsIn(one.text) : NOTHING;
  const near = one.names.slice(-NEAR_NAMES);
  return {
    ...ownFacts(one, at, around),
    ...each(NAMES, (name) => Number(name.test(near))),
    ...each(TOPICS, (topic) => Number(said.has(topic))),
  };
}

function ownFacts(one: Seen, at: number, { seen, shares, copies, before, labels, first, last, byline }: Surroundings) {
  const { block, text, same, words, links, heading, place } = one;
  const share = shares.get(place) ?? 0;
  const list = isElement(block, 'ul', 'ol', 'dl', 'menu');
  const copied = copies.get(same) ?? 1;
  const label = labels[at] ?? NOTHING;
  return {
    place: share,
    above: Number(at < first),
    below: Number(at > last),
    fromStart: Math.min(1, at / 5),
    fromEnd: Math.min(1, (seen.length - 1 - at) / 5),
    ends: Number(at === seen.length - 1),
    before: before[at] ?? 0,
    words: Math.min(1, words / WORDS_FULL),
    open: Number(words < SHORT_WORDS && !heading && !SENTENCE_END.test(text)),
    sentence: Number(SENTENCE_END.test(text)),
    heading: Number(heading),
    list: Number(list),
    linkList: list ? links : 0,
    links,
    linksBefore: seen[at - 1]?.links ?? 0,
    linksAfter: seen[at + 1]?.links ?? 0,
    digits: (text.match(/\d/g)?.length ?? 0) / Math.max(1, text.length),
    contact: Number(CONTACT.test(text)),
    rights: Number(RIGHTS.test(text)),
    twice: Number(copied > 1),
    repeated: Number(copied > 2 && words < SHORT_WORDS),
    byAuthor: Number(byline.includes(' ') && same.startsWith(byline)),
    underRelated: Number(label.has('relatedHeadings') || label.has('broadHeadings')),
    underChrome: Number(
      (['siteChrome', 'share', 'newsletter', 'engagement'] as const).some((topic) => label.has(topic)),
    ),
  };
}

function strongShare(block: Element, text: string): number {
  let strong = 0;
  for (const inside of elementsIn(block)) if (isElement(inside, 'strong', 'b')) strong += textOf(inside).length;
  return text === '' ? 0 : Math.min(1, strong / text.length);
}

function each<Name extends string, Value>(
  table: Readonly<Record<Name, Value>>,
  fact: (value: Value) => number,
): Record<Name, number> {
  // The table's own keys.
  return Object.fromEntries(Object.entries(table).map(([name, value]) => [name, fact(value as Value)])) as Record<
    Name,
    number
  >;
}
