// Where the page's story is, and whether it has one. Works on word counts alone, so it runs anywhere.
import type { Declared } from './declared';
import type { BlockDraft, Draft } from './draft';
import type { BlockId, Page } from './page';
import { isArticleKind, type Told } from './page-kind';
import { tried } from './remembered';
import { finish } from './slices';
import { isHeadingTag } from './tags';
import { wordsOf } from './words';

export interface Story {
  readonly kind: Page['kind'];
  readonly article: BlockId;
  readonly headline: BlockId;
}

/** A paragraph shorter than this is too short to tell prose from labels. */
const PROSE_WORDS = 12;
/** A page that does not call itself an article needs this much prose to be taken for one, */
const UNDECLARED_WORDS = 120;
/** and one that does needs this much. */
const DECLARED_WORDS = 40;
/** A teaser is never part of a block larger than this. */
const TEASER_WORDS = 90;

/** Yields between its questions about all blocks. */
export function* findStory(draft: Draft, declared: Declared): Generator<undefined, Story> {
  const prose = yield* proseWords(draft);
  yield;
  const article = innermost(draft, prose.words);
  yield;
  const headline = findHeadline(draft, declared.title, article);
  const inArticle = article < 0 ? 0 : (prose.words[article] ?? 0);
  const calledArticle = declared.structuredArticle || declared.graphArticle || declared.published || declared.filed;
  const enough = inArticle >= (calledArticle ? DECLARED_WORDS : UNDECLARED_WORDS);
  // An index page is mostly teasers; one that calls itself an article is believed a little further.
  const teasers = prose.teasers > inArticle * (calledArticle ? 2 : 1);
  const isArticle = enough && !teasers && headline >= 0 && isArticleKind(declared, told(draft, prose, article));
  return { kind: isArticle ? 'article' : 'other', article, headline };
}

/** What the text of a page shows of its kind; for fitting the weights. */
export function toldBy(draft: Draft): Told {
  const prose = finish(proseWords(draft));
  return told(draft, prose, innermost(draft, prose.words));
}

function told(draft: Draft, prose: Prose, article: BlockId): Told {
  const block = draft.blocks[article];
  const buttons = block ? draft.links.slice(block.linkStart, block.linkEnd).filter((link) => link.button) : [];
  const words = prose.words[article] ?? 0;
  const paragraphs = Math.max(1, prose.paragraphs);
  return {
    flowing: prose.flowing,
    paragraphWords: words / paragraphs,
    buttonsEach: buttons.length / paragraphs,
    proseShare: words / Math.max(1, draft.words.length),
  };
}

/** A block's own text is a paragraph: a sentence or more of unlinked words. */
export function isProse(block: Pick<BlockDraft, 'ownWords' | 'linkedWords' | 'tag' | 'hidden'>): boolean {
  return (
    block.ownWords >= PROSE_WORDS &&
    block.linkedWords <= block.ownWords * 0.4 &&
    !block.hidden &&
    !isHeadingTag(block.tag)
  );
}

const APART = new Set(['nav', 'footer', 'aside', 'form', 'dialog']);
const APART_ROLES = new Set(['navigation', 'contentinfo', 'complementary', 'dialog', 'search', 'banner']);

/** Whole names by which pages without such elements call them. */
const isNamedApart = tried(
  /(^|\s)(comments?|comment-?list|comments-area|respond|disqus_thread|(left|right|primary|main)?-?_?side-?bar|widget-?area|(site|page|main)?-?_?footer|colophon)(\s|$)/,
);
/** 0..1: what holds more of the page's words is no such thing, whatever it is called. */
const APART_SHARE = 0.4;

function isApart(draft: Draft, block: BlockDraft): boolean {
  if (APART.has(block.tag) || APART_ROLES.has(block.role)) return true;
  if (!isNamedApart(block.name) || block.wordEnd - block.wordStart >= draft.words.length * APART_SHARE) return false;
  return !draft.blocks.slice(block.id, block.end).some((inner) => inner.tag === 'h1' || inner.tag === 'article');
}

/** Looked at between two yields. */
const BLOCKS_A_SLICE = 10_000;

interface Prose {
  /** Per block: words of prose inside it. Prose in navigation, footers and the like does not count. */
  readonly words: readonly number[];
  /** Words of paragraphs in teasers, which are not among the others. */
  readonly teasers: number;
  /** How many paragraphs that is. */
  readonly paragraphs: number;
  /** 0..1: which share of the words is in paragraphs with another right before or behind. */
  readonly flowing: number;
}

function* proseWords(draft: Draft): Generator<undefined, Prose> {
  const words = new Array<number>(draft.blocks.length).fill(0);
  const apart = new Array<boolean>(draft.blocks.length).fill(false);
  const teaserRoots = findTeasers(draft);
  yield;
  const paragraphs: BlockDraft[] = [];
  let teasers = 0;
  for (const block of draft.blocks) {
    if (block.id % BLOCKS_A_SLICE === BLOCKS_A_SLICE - 1) yield;
    apart[block.id] = apart[block.parent] === true || isApart(draft, block);
    if (apart[block.id] || !isProse(block)) continue;
    if (isInTeaser(draft, block, teaserRoots)) teasers += block.ownWords;
    else {
      words[block.id] = block.ownWords;
      paragraphs.push(block);
    }
  }
  const flowing = flowingShare(paragraphs);
  for (let id = draft.blocks.length - 1; id > 0; id -= 1) {
    const parent = draft.blocks[id]?.parent ?? -1;
    if (parent >= 0) words[parent] = (words[parent] ?? 0) + (words[id] ?? 0);
  }
  return { words, teasers, paragraphs: paragraphs.length, flowing };
}

function flowingShare(paragraphs: readonly BlockDraft[]): number {
  let flowing = 0;
  let all = 0;
  paragraphs.forEach((block, i) => {
    all += block.ownWords;
    const touches = paragraphs[i - 1]?.wordEnd === block.wordStart || block.wordEnd === paragraphs[i + 1]?.wordStart;
    if (touches) flowing += block.ownWords;
  });
  return all === 0 ? 0 : flowing / all;
}

/** Small blocks whose heading is a link, or that are a link as a whole: they announce another page. */
function findTeasers(draft: Draft): ReadonlySet<BlockId> {
  const teasers = new Set<BlockId>();
  for (const block of draft.blocks) {
    const linkedHeading =
      isHeadingTag(block.tag) && block.linkedWords >= 2 && block.linkedWords >= block.ownWords * 0.8;
    if (linkedHeading || block.tag === 'a') {
      for (let at = block; at; ) {
        if (at.wordEnd - at.wordStart > TEASER_WORDS) break;
        teasers.add(at.id);
        const parent = draft.blocks[at.parent];
        if (!parent) break;
        at = parent;
      }
    }
  }
  return teasers;
}

function isInTeaser(draft: Draft, block: BlockDraft, teasers: ReadonlySet<BlockId>): boolean {
  for (let at: BlockDraft | undefined = block; at; at = draft.blocks[at.parent]) {
    if (at.wordEnd - at.wordStart > TEASER_WORDS) return false;
    if (teasers.has(at.id)) return true;
  }
  return false;
}

/**
 * The innermost block that holds the story. Goes down as long as nearly no prose is left outside; an
 * element that names itself the article is entered already when most of the prose is in it. Never
 * goes past a paragraph: a page whose every block is nested one deeper than the one before stays whole.
 */
function innermost(draft: Draft, prose: readonly number[]): BlockId {
  const total = prose[0] ?? 0;
  if (total === 0) return -1;
  let at = 0;
  for (;;) {
    const next = richestChild(draft, prose, at);
    const named = /^(article|main)$/.test(draft.blocks[next]?.tag ?? '');
    if (next < 0 || (prose[next] ?? 0) < total * (named ? 0.7 : 0.9)) return at;
    if (holdsParagraph(draft, prose, at, next)) return at;
    at = next;
  }
}

/** A paragraph of the story stands directly in the block. Behind the rest of the story only a real one counts: bars and notes stand there too. */
function holdsParagraph(draft: Draft, prose: readonly number[], id: BlockId, rest: BlockId): boolean {
  const end = draft.blocks[id]?.end ?? 0;
  for (let child = id + 1; child < end; child = draft.blocks[child]?.end ?? end) {
    const block = draft.blocks[child];
    const direct = block !== undefined && (prose[child] ?? 0) > 0 && prose[child] === block.ownWords;
    if (direct && (child < rest || block.tag === 'p')) return true;
  }
  return false;
}

function richestChild(draft: Draft, prose: readonly number[], of: BlockId): BlockId {
  let best = -1;
  const end = draft.blocks[of]?.end ?? 0;
  for (let id = of + 1; id < end; id = draft.blocks[id]?.end ?? end) {
    if ((prose[id] ?? 0) > (best < 0 ? 0 : (prose[best] ?? 0))) best = id;
  }
  return best;
}

/** The h1 that agrees best with the title; without any h1, the first heading of the article that does. */
function findHeadline(draft: Draft, title: string, article: BlockId): BlockId {
  const inTitle = new Set(wordsOf(title));
  let best = -1;
  let bestScore = 0;
  for (const block of draft.blocks) {
    if (!isHeadingTag(block.tag) || block.hidden || block.ownWords === 0) continue;
    const own = draft.words.slice(block.wordStart, block.wordEnd);
    const shared = own.filter((word) => inTitle.has(word)).length / own.length;
    const score =
      shared +
      (block.tag === 'h1' ? 0.5 : 0) +
      (block.id > article && block.id < (draft.blocks[article]?.end ?? 0) ? 0.1 : 0);
    if (score > bestScore && (block.tag === 'h1' || shared >= 0.6)) {
      best = block.id;
      bestScore = score;
    }
  }
  return best;
}
