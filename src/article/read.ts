// The page -> its article: clone, Readability, our corrections, the allow-list, JSON.
import { resolveAddresses } from './addresses';
import { startTimer } from './bounds';
import { correctBody } from './correct';
import { numberFootnotes, putAllBack } from './footnotes';
import { findArticle } from './found';
import { numberHeadings } from './headings';
import { linkPlaces } from './in-page-links';
import { findLeftOut } from './left-out';
import { outlineOf } from './outline';
import { sanitizeBody } from './sanitize';
import { statisticsOf } from './statistics';
import type { Article, PageScan } from './types';

export interface Reading {
  readonly article: Article;
  /** `OutlineEntry.id` -> the heading in the live page. */
  readonly headings: ReadonlyMap<string, Element>;
}

/** Undefined when the page holds nothing to read. The document itself is never changed. Throws TooLarge. */
export function readArticle(document: Document, scan: PageScan, check = startTimer()): Reading | undefined {
  const found = findArticle(document, scan, check);
  if (!found) return undefined;
  const { url, base, lifted, notes, isWhole, statement } = found;
  const { title, titleHeading, image: _, ...metadata } = found.metadata;
  const tree = correctBody(found.tree, {
    title,
    byline: metadata.byline,
    titleMark: titleHeading,
    isArticle: scan.isArticle,
    isWhole,
    statement,
    base,
  });
  check();
  putAllBack(tree, notes, lifted);
  const headings = numberHeadings(tree, found.headings);
  resolveAddresses(tree, base);
  numberFootnotes(tree);
  linkPlaces(tree, url);
  check();
  const body = sanitizeBody(tree);
  const statistics = statisticsOf(body, scan.pageWords);
  check();
  const leftOut = findLeftOut(document, { ...scan, body, facts: { title, ...metadata }, base });
  return { article: { url, title, ...metadata, body, outline: outlineOf(body), statistics, ...leftOut }, headings };
}
