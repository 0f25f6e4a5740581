// A passage to quote, with where it is from and an address that leads to it.
import { elementsIn, isElement, textOf } from '../tree';
import type { Article } from '../types';
import { addressOfPassage } from './text-fragment';
import { writable } from './writable';

/** Characters of a lead sentence; what a segmenter cuts off sooner was an abbreviation. */
const SHORTEST_LEAD = 40;

/** `selected`: what the reader has chosen of the article, '' for nothing; then the lead sentence is quoted. */
export function toQuote(article: Article, selected: string): string {
  const { title, byline, site, url, language } = article;
  const passage = linesOf(selected).length > 0 ? linesOf(selected) : [leadOf(article)].filter(Boolean);
  const source = [title, byline, site, addressOfPassage(url, passage, language)].filter(Boolean).join(', ');
  const quote = [
    ...passage.flatMap((line, index) => (index === 0 ? [`> ${line}`] : ['>', `> ${line}`])),
    '',
    `— ${source}`,
  ]
    .join('\n')
    .trim();
  return writable(quote);
}

function linesOf(text: string): string[] {
  return writable(text)
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
}

function leadOf({ body, language }: Article): string {
  const paragraph = [...elementsIn(body)].find((node) => isElement(node, 'p') && textOf(node) !== '');
  const text = paragraph ? writable(textOf(paragraph)) : '';
  let lead = '';
  for (const { segment } of segmenter(language).segment(text)) {
    lead += segment;
    if (lead.trim().length >= SHORTEST_LEAD) break;
  }
  return lead.trim();
}

function segmenter(language: string): Intl.Segmenter {
  return new Intl.Segmenter(language || undefined, { granularity: 'sentence' });
}
