// A page with some rich content, read as the extension reads it.
import type { Element, Root } from 'hast';
import { readArticle } from '../../../src/article/read';
import { elementsIn } from '../../../src/article/tree';
import { pageOf, paragraphs } from './page';

const NOTHING: Root = { type: 'root', children: [] };

/** The body of an article that holds this markup between paragraphs. */
export function bodyWith(html: string, head = '<title>A title</title>'): Root {
  const page = pageOf(`<main>${paragraphs(1, 3)}${html}${paragraphs(4, 6)}</main>`, head);
  return readArticle(page, { omitted: new Map(), isArticle: true, pageWords: 500 })?.article.body ?? NOTHING;
}

/** The elements of these names, in order. */
export function all(body: Root | Element, ...names: string[]): Element[] {
  return [...elementsIn(body)].filter(({ tagName }) => names.includes(tagName));
}
