// What is never folded, whatever the score. Each guard is a question with a name; the first that
// answers yes keeps the block and is recorded with the decision.
import type { Block, Page } from '../blocks/page';
import { closest, contains, controlsIn, subtree, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isTeaser, linkedWordsOf } from '../detectors/cues/cards';
import { storyWordsIn } from '../detectors/cues/flow';
import { isPitch } from '../detectors/cues/pitch';
import { hasPhrase, longestPhrase, openingPhrase } from '../detectors/lexicon';
import type { Category, GuardId, Signal } from './types';
import { MOST_BOXED_WORDS, MOST_SOLE_WORDS, MOST_STORY_SHARE } from './weights';

/** A block that is about to be folded, with the evidence against it. */
export interface Suspect {
  readonly block: Block;
  readonly signals: readonly Signal[];
  readonly category: Category;
}

type Guard = (page: Page, suspect: Suspect) => boolean;

/** The first guard that protects the suspect, or undefined. */
export function guardOf(page: Page, suspect: Suspect): GuardId | undefined {
  return GUARDS.find(([, guard]) => guard(page, suspect))?.[0];
}

/** The share of the story's words that lie inside a block, 0..1. Titles and excerpts of other stories are none of them. */
export function storyShare(page: Page, { block, category }: Pick<Suspect, 'block' | 'category'>): number {
  if (category === 'related' && (isTeaser(page, block) || leadsElsewhere(page, block))) return 0;
  const article = page.blocks[page.article];
  const all = article ? storyWordsIn(page, article) : 0;
  return all === 0 ? 0 : storyWordsIn(page, block) / all;
}

const GUARDS: readonly (readonly [GuardId, Guard])[] = [
  ['notAnArticle', (page) => page.kind !== 'article'],
  ['enclosed', (_, { block }) => block.enclosed],
  ['headline', (page, { block }) => contains(block, page.headline) || contains(block, page.article)],
  ['safetyNotice', holdsNotice],
  ['ownForm', holdsOwnForm],
  ['reference', isReference],
  ['storyMedia', holdsCaption],
  ['quotation', isQuotation],
  ['soleProse', holdsSoleProse],
  ['storyShare', (page, suspect) => storyShare(page, suspect) > MOST_STORY_SHARE],
];

function holdsNotice(page: Page, { block, category }: Suspect): boolean {
  // The headline of another story is none, whatever it is about.
  if (category === 'related' && leadsElsewhere(page, block)) return false;
  return hasNotice(page, block) || hasPhrase(page, 'consent', block);
}

/** A word such as “correction” is a notice as a label; in a sentence it takes a phrase, or a number to call. */
function hasNotice(page: Page, block: Block): boolean {
  return subtree(page, block).some((inner) => {
    if (inner.ownWords === 0 || !hasPhrase(page, 'notices', inner)) return false;
    return (
      openingPhrase(page, 'notices', inner) > 0 ||
      longestPhrase(page, 'notices', inner) > 1 ||
      /\d{3}/.test(textOf(page, inner))
    );
  });
}

/** Logging in, searching and paying are what the reader came to do. */
function holdsOwnForm(page: Page, { block }: Suspect): boolean {
  const own = subtree(page, block).some((inner) => inner.role === 'search' || inner.tag === 'search');
  if (controlsIn(page, block).length > 0 && isLedTo(page, block)) return true;
  return own || controlsIn(page, block).some((control) => OWN_CONTROLS.has(control.kind));
}

/** What only a form of the page's own purpose has. */
const OWN_CONTROLS: ReadonlySet<string> = new Set(['password', 'payment', 'player']);

/** The page's own links lead to the form: it is the point of the page. */
function isLedTo(page: Page, block: Block): boolean {
  const targets = anchorsOf(page);
  if (targets.size === 0) return false;
  const named = (at: Block) => at.name.split(/\s+/).some((name) => targets.has(name));
  // What holds the whole story is where a link past the menu leads.
  const nearest = closest(page, block, (at) => contains(at, page.article) || named(at));
  return nearest !== undefined && !contains(nearest, page.article);
}

const anchors = new WeakMap<Page, ReadonlySet<string>>();

/** The places in the page that its own links lead to. */
function anchorsOf(page: Page): ReadonlySet<string> {
  const known = anchors.get(page);
  if (known) return known;
  const within = page.links.filter((link) => /^#./.test(link.url));
  const found = new Set(within.map((link) => link.url.slice(1).toLowerCase()));
  anchors.set(page, found);
  return found;
}

/** Code listings and tables with headers are looked things up in; they repeat by nature. */
function isReference(page: Page, { block }: Suspect): boolean {
  const holds = (at: Block) => subtree(page, at).some((inner) => inner.tag === 'pre' || inner.tag === 'th');
  const around = closest(page, block, (at) => at.tag === 'pre' || at.tag === 'table' || at.tag === 'dl');
  return holds(block) || (around !== undefined && (around.tag !== 'table' || holds(around)));
}

/** A figure with its caption belongs to the story; so does a box inside one. A caption that asks is none. */
function holdsCaption(page: Page, { block, signals }: Suspect): boolean {
  // An author's portrait has a credit too.
  if (signals.some(({ reason }) => reason.key === 'authorCard')) return false;
  const isCaption = (at: Block) =>
    at.tag === 'figcaption' && wordCount(at) > 0 && !isPitch(page, at) && at.linkedWords < wordCount(at) * 0.7;
  const figure = closest(page, block, (at) => at.tag === 'figure');
  return subtree(page, figure ?? block).some(isCaption) || closest(page, block, isCaption) !== undefined;
}

/** A quotation without a link asks nothing of the reader. */
function isQuotation(page: Page, { block }: Suspect): boolean {
  const quote = closest(page, block, (at) => at.tag === 'blockquote' || at.tag === 'q');
  return quote !== undefined && quote.linkEnd === quote.linkStart;
}

/** Running text that occurs once and neither asks for anything nor announces another page. */
function holdsSoleProse(page: Page, { block, signals, category }: Suspect): boolean {
  // Copies say the same; boxes of one build that are worded differently do not.
  const repeated = signals.some(({ reason, copies = [] }) => reason.key === 'repeated' && copies.length > 1);
  if (repeated || isTeaser(page, block) || (category === 'related' && leadsElsewhere(page, block))) return false;
  // Furniture stays in the page whatever it says.
  if (category === 'chrome') return false;
  // What the page hides now it may show later: an answer, another tab.
  const sole = subtree(page, block).filter((inner) => isProse({ ...inner, hidden: false }) && !isPitch(page, inner));
  const most = isDrawn(page, block) ? MOST_BOXED_WORDS : MOST_SOLE_WORDS;
  return sole.reduce((sum, inner) => sum + inner.ownWords, 0) > most;
}

/** An element that draws a box, or what wraps one with a label. */
function isDrawn(page: Page, block: Block): boolean {
  return subtree(page, block).some(
    (inner) => BOXES.has(inner.tag) && (inner.id === block.id || wordCount(inner) >= wordCount(block) * WRAPPED),
  );
}

/** 0..1: so much of the words is inside the box. */
const WRAPPED = 0.7;

/** Elements by which a page itself draws a box. */
const BOXES: ReadonlySet<string> = new Set(['aside', 'form', 'blockquote', 'table']);

function leadsElsewhere(page: Page, block: Block): boolean {
  return linkedWordsOf(page, block) >= wordCount(block) * 0.8;
}
