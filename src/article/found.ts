// The page's document -> the tree that holds its article, as Readability found it and with what it lost put back.
import type { Root } from 'hast';
import { fromDom } from 'hast-util-from-dom';
import { type Check, depthOf, MAX_DEPTH, TooLarge } from './bounds';
import { shortenChains } from './chains';
import { cloneDocument } from './clone';
import { openSections } from './closed-sections';
import { dropCustomerReviews } from './customer-reviews';
import { keepDiscussion } from './discussion';
import { dropFurniture } from './furniture';
import { jsonLdArticle } from './json-ld';
import { resolveLazyImages } from './lazy-images';
import { findLeadImage, restoreLeadImage } from './lead-image';
import { markBlocks, numberBefore, restoreLost } from './lost-blocks';
import { mainBoxOf } from './main-box';
import { HEADING_MARK } from './marks';
import { type Metadata, readMetadata } from './metadata';
import { extractArticle, plainHeadings } from './readability';
import { liftRichContent, type RichContent } from './rich-content';
import { chooseRoot } from './root';
import { flattenStairs } from './stairs';
import { type Statement, statementOf } from './stated';
import type { PageScan } from './types';

export interface Found extends RichContent {
  readonly tree: Root;
  readonly metadata: Metadata;
  /** All of the page is read, for want of a story: nobody can tell where it begins and ends. */
  readonly isWhole: boolean;
  /** Undefined where the page makes none that can be believed. */
  readonly statement: Statement | undefined;
  /** The live headings, by the value of their `HEADING_MARK` in the tree. */
  readonly headings: readonly Element[];
  readonly url: string;
  /** Against it addresses are resolved. */
  readonly base: string;
}

/** Undefined when the page holds nothing to read. The document itself is never changed. Throws TooLarge. */
export function findArticle(live: Document, { omitted, story, isArticle }: PageScan, check: Check): Found | undefined {
  const page = cloneDocument(live, new Set(omitted.keys()), story);
  if (!page) return undefined;
  const clone = page.document;
  check();
  const stated = jsonLdArticle(clone);
  const metadata = readMetadata(clone, stated);
  const { URL: url, baseURI: base } = clone;
  markBlocks(clone);
  const titled = clone.querySelector(`[${HEADING_MARK}="${metadata.titleHeading}"]`);
  const opening = numberBefore(clone, titled);
  // Readability would look for it by likeness; here it is known. Left in place, it draws the page's frame into the body.
  titled?.remove();
  check();
  keepDiscussion(clone, page.story);
  openSections(clone);
  dropFurniture(clone, isArticle);
  if (!isArticle) dropCustomerReviews(clone);
  check();
  resolveLazyImages(clone);
  const statement = statementOf(stated.body, clone.body);
  const lead = findLeadImage(clone, metadata.image);
  const rich = liftRichContent(clone);
  check();
  flattenStairs(clone);
  shortenChains(clone);
  plainHeadings(clone);
  check();
  // Readability uses the document up. The copy of an element is one.
  const whole = page.story?.isConnected ? (page.story.cloneNode(true) as Element) : undefined;
  const main = isArticle ? undefined : mainBoxOf(clone);
  const isDeep = depthOf(clone.documentElement) > MAX_DEPTH;
  // What lies that deep is hardly the story, and by itself that can be read.
  const found = isDeep ? notDeep(whole) : extractArticle(clone, check);
  if (isDeep && !found) throw new TooLarge('nested too deeply');
  const root = chooseRoot({ found, story: whole, main: isDeep ? undefined : main }, statement);
  if (!root) return undefined;
  check();
  if (whole && root !== whole && root !== main) restoreLost(root, whole, opening, statement);
  restoreLeadImage(root, lead);
  return {
    ...rich,
    tree: treeOf(root),
    metadata,
    isWhole: root === main,
    statement,
    headings: page.headings,
    url,
    base,
  };
}

function notDeep(story: Element | undefined): Element | undefined {
  return story && depthOf(story) <= MAX_DEPTH ? story : undefined;
}

function treeOf(element: Element): Root {
  const tree = fromDom(element);
  return { type: 'root', children: 'children' in tree ? tree.children.filter((node) => node.type !== 'doctype') : [] };
}
