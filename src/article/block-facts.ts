// What tells the story's blocks from what stands among them: one number a name, for `block-weights.ts` to weigh.
import type { Element, ElementContent } from 'hast';
import { type Topic as PhraseTopic, topicsIn } from '../detectors/lexicon';
import { NOTHING, type Seen, STORY_WORDS, type Surroundings, seenIn, surround } from './block-surroundings';
import { comparable } from './comparable';
import { isElement } from './tree';

/** 0..1 each. */
export type BlockFacts = Readonly<Record<FactName, number>>;

const SHORT_WORDS = 12;
/** From here on more words say nothing more. */
const WORDS_FULL = 40;
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
  const seen = seenIn(blocks);
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
