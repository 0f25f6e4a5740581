// The article as GitHub-flavoured Markdown. Kept apart from everything that a page or the popup loads first.
import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown as write } from 'mdast-util-to-markdown';
import { element } from './tree';
import type { Article } from './types';

/** Title as the one top heading, then the body. */
export function toMarkdown(article: Article): string {
  const title = element('h1', [{ type: 'text', value: article.title }]);
  const tree: Root = { type: 'root', children: [...(article.title ? [title] : []), ...article.body.children] };
  return write(toMdast(tree), { extensions: [gfmToMarkdown()], bullet: '-', emphasis: '_', rule: '-' });
}
