// How much of the page is article.
import type { Root } from 'hast';
import { articleBody } from './text';
import type { Statistics } from './types';
import { countWords } from './words';

/** `pageWords`: visible words of the page as served. */
export function statisticsOf(body: Root, pageWords: number): Statistics {
  const articleWords = countWords(articleBody(body));
  return { pageWords: Math.max(pageWords, articleWords), articleWords };
}
