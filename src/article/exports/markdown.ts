// The article as GitHub-flavoured Markdown. Kept apart from everything that a page or the popup loads first.
import type { Root } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mathToMarkdown } from 'mdast-util-math';
import { toMarkdown as write } from 'mdast-util-to-markdown';
import { element, holds } from '../tree';
import type { Article } from '../types';
import { frontMatter } from './front-matter';
import { elementHandlers } from './markdown-elements';
import { nodeHandlers } from './markdown-nodes';
import { notesIn } from './notes';
import { writable } from './writable';

/** Title as the one top heading, then the body. */
export function toMarkdown(article: Article): string {
  const title = article.title.replace(/\s+/g, ' ').trim();
  const heading = title === '' ? [] : [element('h1', [{ type: 'text', value: title }])];
  const tree: Root = { type: 'root', children: [...heading, ...article.body.children] };
  const extensions = [gfmToMarkdown(), { handlers: nodeHandlers }];
  // It escapes every dollar sign, which a text without formulas can do without.
  if (holds(tree, 'math')) extensions.push(mathToMarkdown());
  const written = write(toMdast(tree, { handlers: elementHandlers(notesIn(tree)) }), {
    extensions,
    bullet: '-',
    // An underscore within a word marks nothing, and scripts without spaces are all within a word.
    emphasis: '*',
    rule: '-',
  });
  return writable(written);
}

/** The same as a file of its own, with what is known of the article before it. */
export function toMarkdownFile(article: Article): string {
  return `${frontMatter(article)}\n${toMarkdown(article)}`;
}
