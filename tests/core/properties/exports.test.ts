import { expect } from 'vitest';
import { toHtmlFile } from '../../../src/article/exports/html';
import { toMarkdownFile } from '../../../src/article/exports/markdown';
import { toPlainText } from '../../../src/article/exports/plain';
import { sanitizeBody } from '../../../src/article/sanitize';
import type { Article } from '../../../src/article/types';
import { savedArticleOf } from '../../../src/platform/saved-article-schema';
import { articleOf, WORDS } from '../article/exports/nasty';
import { hostileBodies } from './bodies';
import { property } from './run';

const bodies = hostileBodies.map((body) => sanitizeBody(body));
const every = (article: Article): string[] => [
  toMarkdownFile(article),
  toPlainText(article),
  toHtmlFile(article, new Map(), WORDS),
];

property('every article can be written as Markdown, text and a page, each time the same', bodies, (body) => {
  const article = articleOf(body);
  expect(every(article)).toEqual(every(structuredClone(article)));
});

property('writing an article does not change it', bodies, (body) => {
  const article = articleOf(structuredClone(body));
  every(article);
  expect(article.body).toEqual(body);
});

property('an article comes out of a file as it went in', bodies, (body) => {
  const article = articleOf(body);
  expect(savedArticleOf(JSON.parse(JSON.stringify(article)))).toEqual(article);
});
