// The article as plain text to paste anywhere: an empty line between blocks, bullets, tables with tabs, notes in brackets.
import type { Article } from '../types';
import { blocksOf } from './plain-blocks';
import { writable } from './writable';

export function toPlainText(article: Article): string {
  const { title, byline, site, published, url } = article;
  const head = [title, [byline, site, published].filter(Boolean).join(' · '), url].filter(Boolean).join('\n');
  return writable(`${[head, ...blocksOf(article.body)].filter(Boolean).join('\n\n')}\n`);
}
