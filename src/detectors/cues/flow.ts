// Where the story runs: which paragraphs are its own, and where a block stands among them.
import type { Block, BlockId, Page } from '../../blocks/page';
import { contains, parentOf, textOf, wordCount } from '../../blocks/queries';
import { once } from '../../blocks/remembered';
import { isProse } from '../../blocks/story';
import { isCommentSection } from './comments';
import { isPitch } from './pitch';

interface Flow {
  /** `words[id]`: words of story paragraphs before block `id`, so that what a range holds is one subtraction. */
  readonly words: Float64Array;
  readonly paragraphs: number;
  /** Ids of the blocks in the story's column: the article, and what stands between its headline and it or right behind. */
  readonly column: { readonly start: BlockId; readonly end: BlockId };
  readonly first: BlockId;
  readonly last: BlockId;
}

/** Words of the story's own paragraphs inside a block: prose of the article that asks for nothing. */
export function storyWordsIn(page: Page, { id, end }: Pick<Block, 'id' | 'end'>): number {
  const { words } = flowOf(page);
  return (words[end] ?? 0) - (words[id] ?? 0);
}

/** 0..1: the share of the story's words that stand behind a block. */
export function storyWordsAfter(page: Page, { end }: Pick<Block, 'end'>): number {
  const { words } = flowOf(page);
  const all = words[page.blocks.length] ?? 0;
  return all === 0 ? 0 : (all - (words[end] ?? 0)) / all;
}

export type Place = 'before' | 'between' | 'behind' | 'outside';

/** Where a block stands: before the story's first paragraph, between two, behind the last, or not in its column. */
export function placeOf(page: Page, block: Block): Place {
  const { first, last, column } = flowOf(page);
  if (first < 0 || block.id < column.start || block.id >= column.end) return 'outside';
  if (block.end <= first) return 'before';
  return block.id > last ? 'behind' : 'between';
}

/** How many paragraphs the story has. */
export function paragraphCount(page: Page): number {
  return flowOf(page).paragraphs;
}

/** The nearest block before that holds words of its own, in the article. */
export function textBefore(page: Page, block: Block): Block | undefined {
  for (let id = block.id - 1; id > page.article; id -= 1) {
    const before = page.blocks[id];
    if (before && before.ownWords > 0 && !before.hidden && !contains(before, block.id)) return before;
  }
  return undefined;
}

/** The text before ends with a colon: “Here is the ruling:” announces what follows. A label does not. */
export function isAnnounced(page: Page, block: Block): boolean {
  const before = textBefore(page, block);
  return before !== undefined && before.ownWords >= ANNOUNCING_WORDS && /[:：]$/.test(textOf(page, before).trimEnd());
}

const ANNOUNCING_WORDS = 6;

/** A list that is no part of the story's flow: navigation, a footer, another document. */
export function isApart(page: Page, block: Block): boolean {
  return apart(page)[block.id] === 1;
}

const apart = once((page: Page): Uint8Array => {
  const found = new Uint8Array(page.blocks.length);
  for (const { id, parent, tag, role } of page.blocks) {
    if (APART.has(tag) || APART_ROLES.has(role)) found[id] = 1;
    // The story itself is no part of what is around it.
    else if (id !== page.article) found[id] = found[parent] ?? 0;
  }
  return found;
});

const APART: ReadonlySet<string> = new Set(['nav', 'footer']);
const APART_ROLES: ReadonlySet<string> = new Set(['navigation', 'contentinfo']);

const flowOf = once((page: Page): Flow => {
  const words = new Float64Array(page.blocks.length + 1);
  const article = page.blocks[page.article];
  let [first, last, paragraphs, commentsEnd] = [-1, -1, 0, 0];
  for (const block of page.blocks) {
    if (block.id >= commentsEnd && isCommentSection(page, block)) commentsEnd = block.end;
    const own =
      block.ownWords > 0 && block.id >= commentsEnd && article && contains(article, block.id) && isStory(page, block);
    words[block.id + 1] = (words[block.id] ?? 0) + (own ? block.ownWords : 0);
    if (!own) continue;
    if (first < 0) first = block.id;
    last = block.id;
    paragraphs += 1;
  }
  return { words, paragraphs, column: columnOf(page), first, last };
});

/** Small print about rights stands behind the story. */
export function isRightsNote(page: Page, block: Block): boolean {
  return RIGHTS.test(textOf(page, block));
}

const RIGHTS =
  /^\W*©|^\W*(copyright|\(c\))\W*(©|\(c\)|(19|20)\d{2}|by\b)|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés|todos os direitos reservados|wszelkie prawa zastrzeżone|tutti i diritti riservati/i;

/** A column with much more in it than the story is the whole page. */
const COLUMN_RATIO = 1.6;

function columnOf(page: Page): Flow['column'] {
  const article = page.blocks[page.article];
  if (!article) return { start: 0, end: 0 };
  const headline = page.headline >= 0 && page.headline < article.id ? page.headline : article.id;
  let around: Block | undefined = article;
  while (around && !contains(around, headline)) around = parentOf(page, around);
  const fits = around !== undefined && wordCount(around) <= wordCount(article) * COLUMN_RATIO;
  return { start: headline, end: fits && around ? around.end : article.end };
}

function isStory(page: Page, block: Block): boolean {
  if (!isProse(block) || isPitch(page, block) || isApart(page, block)) return false;
  return !isRightsNote(page, block);
}
