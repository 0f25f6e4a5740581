// What is put into the clipboard.
import type { Article } from '../types';
import { toMarkdown } from './markdown';
import { toPlainText } from './plain';
import { toQuote } from './quote';

export type CopyKind = 'copyMarkdown' | 'copyText' | 'copyQuote';

/** `selected`: what the reader has chosen of the article, or ''. */
export function copyOf(kind: CopyKind, article: Article, selected: string): string {
  switch (kind) {
    case 'copyMarkdown':
      return toMarkdown(article);
    case 'copyText':
      return toPlainText(article);
    case 'copyQuote':
      return toQuote(article, selected);
  }
}
