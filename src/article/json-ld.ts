// What a page's JSON-LD says of its article. It is the page's word, so it is read by listed keys only, and in bounds.
import { plainText } from './plain-text';

export interface JsonLdArticle {
  readonly headline: string;
  /** Names, joined by commas. */
  readonly authors: string;
  readonly publisher: string;
  readonly published: string;
  /** An address. */
  readonly image: string;
  /** As it stands there, with markup and entities if it has any. */
  readonly body: string;
}

const MAX_SCRIPTS = 20;
const MAX_CHARACTERS = 300_000;
/** Objects looked at in one script, breadth first. */
const MAX_OBJECTS = 200;
const MAX_AUTHORS = 10;

const ARTICLE_TYPE = /(?:Article|Posting|Report|Review)$/;
const CDATA = /^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g;

/** The first article in the page's JSON-LD; empty strings where it says nothing. */
export function jsonLdArticle(document: Document): JsonLdArticle {
  const scripts = Array.from(document.querySelectorAll('script[type="application/ld+json"]')).slice(0, MAX_SCRIPTS);
  const article = scripts
    .map((script) => findArticle(parse(script.textContent ?? '')))
    .find((found) => found !== undefined);
  return {
    headline: text(own(article, 'headline')) || text(own(article, 'name')),
    authors: list(own(article, 'author')).slice(0, MAX_AUTHORS).map(nameOf).filter(Boolean).join(', '),
    publisher: nameOf(own(article, 'publisher')),
    published: text(own(article, 'datePublished')),
    image: imageOf(list(own(article, 'image'))[0]),
    body: raw(own(article, 'articleBody')),
  };
}

function parse(source: string): unknown {
  if (source.length > MAX_CHARACTERS) return undefined;
  try {
    return JSON.parse(source.replace(CDATA, ''));
  } catch {
    return undefined;
  }
}

/** Articles stand at the top, in a list, in `@graph`, or as the page's main entity. */
function findArticle(top: unknown): unknown {
  const queue = list(top);
  for (let index = 0; index < Math.min(queue.length, MAX_OBJECTS); index += 1) {
    const candidate = queue[index];
    if (list(own(candidate, '@type')).some((type) => ARTICLE_TYPE.test(text(type)))) return candidate;
    queue.push(
      ...list(own(candidate, '@graph')).slice(0, MAX_OBJECTS),
      ...list(own(candidate, 'mainEntity')).slice(0, 1),
    );
  }
  return undefined;
}

/** An own property and nothing inherited: `__proto__` and kin are never followed. */
function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  // It was just found to have this key.
  return (value as Record<string, unknown>)[key];
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_OBJECTS);
  return value === undefined || value === null ? [] : [value];
}

function nameOf(value: unknown): string {
  return text(value) || text(own(value, 'name'));
}

function imageOf(value: unknown): string {
  return raw(value) || raw(own(value, 'url')) || raw(own(value, 'contentUrl'));
}

function text(value: unknown): string {
  return plainText(raw(value));
}

function raw(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
