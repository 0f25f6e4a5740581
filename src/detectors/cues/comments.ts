// What readers wrote below a story: a section that names itself so.
import type { Block, Link, Page } from '../../blocks/page';
import { contains } from '../../blocks/queries';
import { tried } from '../../blocks/remembered';

const isNamedSo = tried(
  /(^|\s)(([a-z0-9]+-){0,2}(comments|kommentare|comentarios|commentaires)([-_]{1,2}[a-z]+){0,2}|comment([-_]{1,2}(list|form|area|section|thread|wrapper|container|block|item|notes))?|kommentar(bereich|modul|liste)|respond|disqus_thread)(\s|$)/,
);

/** Named so, and not around the story: some sites call the whole page after what stands at its end. */
export function isCommentSection(page: Page, block: Block): boolean {
  return isNamedSo(block.name) && !contains(block, page.article) && !contains(block, page.headline);
}

/** The way to what readers wrote: “12 comments”. */
export function leadsToComments(page: Page, { wordStart, wordEnd }: Pick<Link, 'wordStart' | 'wordEnd'>): boolean {
  return LINKS.test(page.words.slice(wordStart, wordEnd).join(' '));
}

const LINKS = /comment|kommentar|comentar|reacti(e|on)s|komentarz|yorum|комментар|コメント|评论|評論|댓글|تعليق|टिप्पणी/;

/** A few lines and many answers to them: those are what the page is about. @param opening words, as those of `answers`. */
export function isThread(opening: number, answers: number): boolean {
  return opening <= MOST_OPENING_WORDS && answers >= opening * MANY_ANSWERS;
}

/** More are an article. */
const MOST_OPENING_WORDS = 250;
/** So many times as many words are in the answers. */
const MANY_ANSWERS = 5;
