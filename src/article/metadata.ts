// Title, author, site, date and language of a page, each as plain text, whatever the page says.
import type { JsonLdArticle } from './json-ld';
import { plainText } from './plain-text';
import { readTitle } from './title';

export interface Metadata {
  readonly title: string;
  /** The place of the h1 that shows the title among the page's headings, or -1. */
  readonly titleHeading: number;
  readonly byline: string;
  readonly site: string;
  readonly published: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** The address of the picture that stands for the article, or ''. */
  readonly image: string;
}

const ISO_DATE = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:Z|[+-]\d\d:?\d\d)?)?$/;
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|ku-arab|ps|sd|syr|ug|ur|yi)(?:-|$)/i;

/** Reads the clone before Readability takes it apart. */
export function readMetadata(document: Document, stated: JsonLdArticle): Metadata {
  const site = first(stated.publisher, meta(document, 'og:site_name', 'application-name'), hostOf(document.URL));
  const language = readLanguage(document);
  return {
    ...readTitle(document, { stated: stated.headline, shared: meta(document, 'og:title', 'twitter:title'), site }),
    byline: readByline(document, stated.authors),
    site,
    published: readDate(document, stated.published),
    language,
    direction: readDirection(document, language),
    image: stated.image || content(document, 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
  };
}

function readByline(document: Document, stated: string): string {
  const marked = document.querySelector(
    '[rel~="author"], [itemprop~="author"], [class~="byline"], [class~="author-name"]',
  );
  const named = meta(document, 'author', 'article:author', 'parsely-author', 'dc.creator');
  const shown = nameIn(plainText((marked?.querySelector('[itemprop~="name"]') ?? marked)?.textContent ?? ''));
  // `article:author` is often the address of a profile; a long byline is a biography.
  const name = first(stated, isAddress(named) ? '' : named, shown.length <= 100 ? shown : '');
  return name.replace(/^by[:\s]+/i, '');
}

/** A shown byline goes on with account, date or reading time. */
function nameIn(byline: string): string {
  return byline.split(/\s*(?:[|@•·]|\d)/)[0] ?? '';
}

function readDate(document: Document, stated: string): string {
  const marked = document.querySelector(
    '[itemprop~="datePublished"], time[pubdate], article time[datetime], time[datetime]',
  );
  const named = ['article:published_time', 'datePublished', 'parsely-pub-date', 'date', 'dc.date'].map((name) =>
    meta(document, name),
  );
  const shown = marked?.getAttribute('datetime') ?? marked?.getAttribute('content') ?? '';
  return [stated, ...named, plainText(shown)].find((date) => ISO_DATE.test(date)) ?? '';
}

function readLanguage(document: Document): string {
  const written = document.documentElement.getAttribute('lang') ?? '';
  const candidates = [written, meta(document, 'content-language'), meta(document, 'og:locale').replace('_', '-')];
  return candidates.map((candidate) => canonicalLanguage(candidate)).find(Boolean) ?? '';
}

function canonicalLanguage(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim())[0] ?? '';
  } catch {
    return '';
  }
}

function readDirection(document: Document, language: string): 'ltr' | 'rtl' {
  const written = [document.body, document.documentElement].map((element) =>
    element?.getAttribute('dir')?.toLowerCase(),
  );
  const stated = written.find((direction) => direction === 'rtl' || direction === 'ltr');
  if (stated) return stated === 'rtl' ? 'rtl' : 'ltr';
  return RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}

/** The first `<meta>` of these names with content, by `name`, `property`, `itemprop` or `http-equiv`. */
function meta(document: Document, ...names: string[]): string {
  return plainText(content(document, ...names));
}

function content(document: Document, ...names: string[]): string {
  const elements = Array.from(document.querySelectorAll('meta[content]'));
  for (const name of names) {
    const found = elements.find((element) => keysOf(element).includes(name.toLowerCase()));
    const written = found?.getAttribute('content')?.trim();
    if (written) return written;
  }
  return '';
}

function keysOf(element: Element): string[] {
  return ['name', 'property', 'itemprop', 'http-equiv'].map((key) => (element.getAttribute(key) ?? '').toLowerCase());
}

function first(...values: string[]): string {
  return values.find(Boolean) ?? '';
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function isAddress(text: string): boolean {
  return /^(?:https?:)?\/\//i.test(text);
}
