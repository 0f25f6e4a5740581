// The body as the documents of a book: one, or several where one would be slow to open.
import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { elementsIn, holds } from '../tree';
import type { Article, FileWords } from '../types';
import { make } from './markup';
import { languageTag, opening, titleOf } from './opening';
import { xhtmlFile } from './xml';

/** Characters; readers on paper-like screens lay a document out as a whole. */
const MOST = 300_000;

export interface Chapter {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly hasFormulas: boolean;
  /** What in it can be linked to. */
  readonly ids: ReadonlySet<string>;
}

export function chaptersOf(article: Article, body: Root, words: FileWords): Chapter[] {
  const content = body.children.filter((node) => node.type !== 'doctype');
  const parts = divide(content, new Set(article.outline.map(({ id }) => id)));
  const named = parts.map((part, index) => ({
    path: parts.length === 1 ? 'text.xhtml' : `text-${index + 1}.xhtml`,
    part,
    ids: idsIn(part),
  }));
  return named.map(({ path, part, ids }, index) => {
    const linked = part.map((node) => acrossFiles(node, ids, (id) => named.find((other) => other.ids.has(id))?.path));
    const section = make('section', {}, [...(index === 0 ? [opening(article, words)] : []), ...linked]);
    const bytes = xhtmlFile(documentOf(article, titleOf(article, words), section));
    return { path, bytes, ids, hasFormulas: holds(section, 'math') };
  });
}

/** Parts that begin at top sections, each filled until the next one would make it too long. */
function divide(content: readonly ElementContent[], tops: ReadonlySet<string>): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  let length = 0;
  for (const section of sections(content, tops)) {
    const size = toHtml(section).length;
    if (length > 0 && length + size > MOST) {
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(...section);
    length += size;
  }
  return parts;
}

function sections(content: readonly ElementContent[], tops: ReadonlySet<string>): ElementContent[][] {
  const found: ElementContent[][] = [[]];
  for (const node of content) {
    if (node.type === 'element' && tops.has(String(node.properties['id']))) found.push([]);
    found.at(-1)?.push(node);
  }
  return found;
}

function idsIn(part: readonly ElementContent[]): ReadonlySet<string> {
  const elements = elementsIn({ type: 'root', children: [...part] });
  return new Set([...elements].map((node) => String(node.properties['id'] ?? '')).filter(Boolean));
}

/** Links to what stands in another document name it. */
function acrossFiles(
  node: ElementContent,
  here: ReadonlySet<string>,
  fileOf: (id: string) => string | undefined,
): ElementContent {
  if (node.type !== 'element') return node;
  const href = String(node.properties['href'] ?? '');
  const leaves = href.startsWith('#') && !here.has(href.slice(1));
  const properties = leaves ? { ...node.properties, href: `${fileOf(href.slice(1)) ?? ''}${href}` } : node.properties;
  return { ...node, properties, children: node.children.map((child) => acrossFiles(child, here, fileOf)) };
}

export function documentOf({ language: stated, direction }: Article, title: string, content: Element): Element {
  const language = languageTag(stated);
  // Both, since readers of books look at either.
  const spoken = language ? { lang: language, xmlLang: language } : {};
  return make('html', { ...spoken, dir: direction }, [
    make('head', {}, [
      make('meta', { charSet: 'utf-8' }),
      make('title', {}, [title]),
      make('link', { rel: ['stylesheet'], type: 'text/css', href: 'style.css' }),
    ]),
    make('body', {}, [content]),
  ]);
}
