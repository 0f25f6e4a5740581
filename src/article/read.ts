// The page -> its article: clone, Readability, our corrections, the allow-list, JSON.
import type { Root } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { resolveAddresses } from './addresses';
import { shortenChains } from './chains';
import { cloneDocument } from './clone';
import { correctBody } from './correct';
import { numberFootnotes, putAllBack } from './footnotes';
import { numberHeadings } from './headings';
import { linkPlaces } from './in-page-links';
import { resolveLazyImages } from './lazy-images';
import { HEADING_MARK } from './marks';
import { readMetadata } from './metadata';
import { outlineOf } from './outline';
import { extractArticle } from './readability';
import { liftRichContent } from './rich-content';
import { chooseRoot } from './root';
import { sanitizeBody } from './sanitize';
import { flattenStairs } from './stairs';
import { statisticsOf } from './statistics';
import type { Article, PageScan } from './types';

export interface Reading {
  readonly article: Article;
  /** `OutlineEntry.id` -> the heading in the live page. */
  readonly headings: ReadonlyMap<string, Element>;
}

/** Undefined when the page holds no article. The document itself is never changed. */
export function readArticle(
  document: Document,
  { omitted, isArticle, pageWords, story }: PageScan,
): Reading | undefined {
  if (!isArticle) return undefined;
  const page = cloneDocument(document, omitted, story);
  if (!page) return undefined;
  const { title, titleHeading, ...metadata } = readMetadata(page.document);
  const { URL: url, baseURI } = page.document;
  // Readability would look for it by likeness; here it is known. Left in place, it draws the page's frame into the body.
  page.document.querySelector(`[${HEADING_MARK}="${titleHeading}"]`)?.remove();
  resolveLazyImages(page.document);
  const { lifted, notes } = liftRichContent(page.document);
  flattenStairs(page.document);
  shortenChains(page.document);
  // Readability uses the document up.
  const whole = page.story?.isConnected ? (page.story.cloneNode(true) as Element) : undefined;
  const found = chooseRoot(extractArticle(page.document), whole);
  if (!found) return undefined;
  const tree = correctBody(treeOf(found), { title, byline: metadata.byline, titleMark: titleHeading });
  putAllBack(tree, notes, lifted);
  const headings = numberHeadings(tree, page.headings);
  resolveAddresses(tree, baseURI);
  numberFootnotes(tree);
  linkPlaces(tree, url);
  const body = sanitizeBody(tree);
  const statistics = statisticsOf(body, pageWords);
  return { article: { url, title, ...metadata, body, outline: outlineOf(body), statistics }, headings };
}

function treeOf(element: Element): Root {
  const tree = fromDom(element);
  return { type: 'root', children: 'children' in tree ? tree.children.filter((node) => node.type !== 'doctype') : [] };
}
