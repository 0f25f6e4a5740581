// What is known of an article as YAML front matter.
import type { Article } from '../types';
import { writable } from './writable';

/** What YAML takes for the end of a line, or of the file's beginning, and JSON for text. */
const BREAKS = /[\u0085\u2028\u2029\ufeff]+/g;

/** Keys of which nothing is known are left out. */
export function frontMatter({ title, byline, site, published, language, url }: Article): string {
  const known = Object.entries({ title, author: byline, site, date: published, language, url }).filter(
    ([, value]) => value.trim() !== '',
  );
  return ['---', ...known.map(([key, value]) => `${key}: ${scalar(value)}`), '---', ''].join('\n');
}

/** A JSON string is a YAML scalar whatever is in it. */
function scalar(text: string): string {
  return JSON.stringify(writable(text).replace(BREAKS, ' ').trim());
}
