// Whether a page sets a block apart from its running text.
import type { Block, Page } from '../../blocks/page';
import { childrenOf } from '../../blocks/queries';
import { isHeadingTag } from '../../blocks/tags';

const TAGS: ReadonlySet<string> = new Set(['aside', 'form', 'blockquote', 'table', 'figure', 'fieldset', 'figcaption']);
const ROLES: ReadonlySet<string> = new Set(['complementary', 'region', 'form', 'note']);

/** 1 for an element that stands apart by its meaning, less for a box with a heading or several parts, 0 for text. */
export function setApart(page: Page, block: Block): number {
  if (TAGS.has(block.tag) || ROLES.has(block.role)) return 1;
  const children = [...childrenOf(page, block)];
  if (children.some((child) => isHeadingTag(child.tag))) return 0.8;
  return children.length >= 2 ? 0.6 : 0;
}
