// What stands above the text in a file: title, byline, where the article is from.
import type { Element } from 'hast';
import type { Article, FileWords } from '../types';
import { make } from './markup';
import { writable } from './writable';

export function titleOf({ title, site }: Article, words: FileWords): string {
  return [title, site, words.untitled].map((name) => writable(name).trim()).find(Boolean) ?? words.untitled;
}

export function opening(article: Article, words: FileWords): Element {
  const date = words.date ? make('time', { dateTime: isoDate(article.published) }, [words.date]) : '';
  const parts = [writable(article.byline), writable(article.site), date].filter((part) => part !== '');
  const byline = parts.flatMap((part, index) => (index === 0 ? [part] : [' · ', part]));
  return make('header', {}, [
    make('h1', {}, [titleOf(article, words)]),
    ...(byline.length > 0 ? [make('p', { className: ['byline'], dir: 'auto' }, byline)] : []),
    ...source(article.url, words),
  ]);
}

function source(url: string, words: FileWords): Element[] {
  const href = webAddress(url);
  if (href === undefined) return [];
  const label = make('span', { lang: words.language }, [words.source]);
  return [make('p', { className: ['source'], dir: 'auto' }, [label, ' ', make('a', { href }, [href])])];
}

/** The address where it is one of the web. */
export function webAddress(url: string): string | undefined {
  return /^https?:/i.test(url) && URL.canParse(url) ? new URL(url).href : undefined;
}

/** A date as both HTML and EPUB take it, or undefined. A day stays a day, whatever the time zone. */
export function isoDate(published: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(published)) return Number.isNaN(Date.parse(published)) ? undefined : published;
  const moment = new Date(published);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString().replace(/\.\d+/, '');
}

/** A language tag as it must be written, or '' for what is none. */
export function languageTag(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? '';
  } catch {
    return '';
  }
}
