// What is never folded, whatever the score. Each guard is a question with a name; the first that
// answers yes keeps the block and is recorded with the decision.
import type { Block, Page } from '../blocks/page';
import { closest, contains, controlsIn, subtree, wordCount, wordsOfRange } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { phrasesIn } from '../detectors/lexicon';
import type { GuardId, Signal } from './types';
import { MOST_SOLE_WORDS, MOST_STORY_SHARE } from './weights';

/** A block that is about to be folded, with the evidence against it. */
export interface Suspect {
  readonly block: Block;
  readonly signals: readonly Signal[];
}

type Guard = (page: Page, suspect: Suspect) => boolean;

/** The first guard that protects the suspect, or undefined. */
export function guardOf(page: Page, suspect: Suspect): GuardId | undefined {
  return GUARDS.find(([, guard]) => guard(page, suspect))?.[0];
}

/** The share of the article's prose that lies inside a block, 0..1. */
export function storyShare(page: Page, block: Block): number {
  const article = page.blocks[page.article];
  const all = article ? proseWords(page, article) : 0;
  if (!article || all === 0 || !overlaps(article, block)) return 0;
  return proseWords(page, block) / all;
}

const GUARDS: readonly (readonly [GuardId, Guard])[] = [
  ['notAnArticle', (page) => page.kind !== 'article'],
  ['headline', (page, { block }) => contains(block, page.headline) || contains(block, page.article)],
  ['safetyNotice', holdsNotice],
  ['ownForm', holdsOwnForm],
  ['reference', isReference],
  ['storyMedia', holdsCaption],
  ['quotation', isQuotation],
  ['soleProse', holdsSoleProse],
  ['storyShare', (page, { block }) => storyShare(page, block) > MOST_STORY_SHARE],
];

function holdsNotice(page: Page, { block }: Suspect): boolean {
  const words = wordsOfRange(page, block);
  return phrasesIn('notices', words).length > 0 || phrasesIn('consent', words).length > 0;
}

/** Logging in, searching and paying are what the reader came to do. */
function holdsOwnForm(page: Page, { block }: Suspect): boolean {
  const own = subtree(page, block).some((inner) => inner.role === 'search' || inner.tag === 'search');
  return own || controlsIn(page, block).some((control) => control.kind === 'password' || control.kind === 'player');
}

/** Code listings and tables with headers are looked things up in; they repeat by nature. */
function isReference(page: Page, { block }: Suspect): boolean {
  const holds = (at: Block) => subtree(page, at).some((inner) => inner.tag === 'pre' || inner.tag === 'th');
  const around = closest(page, block, (at) => at.tag === 'pre' || at.tag === 'table' || at.tag === 'dl');
  return holds(block) || (around !== undefined && (around.tag !== 'table' || holds(around)));
}

/** A figure with its caption belongs to the story; so does a box inside one. */
function holdsCaption(page: Page, { block }: Suspect): boolean {
  const isCaption = (at: Block) => at.tag === 'figcaption' && wordCount(at) > 0;
  return subtree(page, block).some(isCaption) || closest(page, block, isCaption) !== undefined;
}

/** A quotation without a link asks nothing of the reader. */
function isQuotation(page: Page, { block }: Suspect): boolean {
  const quote = closest(page, block, (at) => at.tag === 'blockquote' || at.tag === 'q');
  return quote !== undefined && quote.linkEnd === quote.linkStart;
}

/** Unlinked prose that nothing vouches for as a copy. */
function holdsSoleProse(page: Page, { block, signals }: Suspect): boolean {
  const repeated = signals.some((signal) => (signal.copies?.length ?? 1) > 1);
  return !repeated && proseWords(page, block) > MOST_SOLE_WORDS;
}

/** Unlinked words of paragraphs inside a block. */
function proseWords(page: Page, block: Block): number {
  return subtree(page, block)
    .filter(isProse)
    .reduce((sum, inner) => sum + inner.ownWords, 0);
}

function overlaps(a: Block, b: Block): boolean {
  return contains(a, b.id) || contains(b, a.id);
}
