// What readers wrote below a story: a section that names itself so.
import type { Block, Page } from '../../blocks/page';
import { closest, contains } from '../../blocks/queries';

const NAMES =
  /(^|\s)(([a-z0-9]+-){0,2}(comments|kommentare|comentarios|commentaires)([-_]{1,2}[a-z]+){0,2}|comment([-_]{1,2}(list|form|area|section|thread|wrapper|container|block|item|notes))?|kommentar(bereich|modul|liste)|respond|disqus_thread)(\s|$)/;

/** Named so, and not around the story: some sites call the whole page after what stands at its end. */
export function isCommentSection(page: Page, block: Block): boolean {
  return NAMES.test(block.name) && !contains(block, page.article) && !contains(block, page.headline);
}

export function isInComments(page: Page, block: Block): boolean {
  return closest(page, block, (at) => isCommentSection(page, at)) !== undefined;
}
