// What stands below an article that is drawn on an extension page.
import type { Root } from 'hast';
import { sanitizePassage } from '../../src/article/left-out/safe';
import { sanitizeBody } from '../../src/article/sanitize';
import { articleBody } from '../../src/article/text';
import { textOf } from '../../src/article/tree';
import type { Article, Source } from '../../src/article/types';
import { renderBody } from '../../src/view/reading/body';
import type { FootData } from '../../src/view/reading/foot';

/** Characters; no line is longer. */
const LONGEST_BEGINNING = 160;

/** Passages are sanitised again on this side, like the body: what comes out of a page is not trusted. */
export function footOf({ leftOut, leftOutBeyond }: Article, sources: readonly Source[]): FootData {
  const passages = leftOut.map((passage) => {
    const safe = sanitizePassage(passage.body);
    const body = safe.children.length > 0 ? renderBody(safe, sanitizeBody) : null;
    return { ...passage, beginning: beginningOf(safe), body };
  });
  return { sources, leftOut: passages, beyond: leftOutBeyond };
}

/** Of a picture alone, its caption. */
function beginningOf(passage: Root): string {
  const text = articleBody(passage).replace(/\s+/g, ' ') || textOf(passage);
  return text.slice(0, LONGEST_BEGINNING);
}
