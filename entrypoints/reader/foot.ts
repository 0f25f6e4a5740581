// What stands below an article that is drawn on an extension page.
import { sanitizePassage } from '../../src/article/left-out/safe';
import { sanitizeBody } from '../../src/article/sanitize';
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
    return { ...passage, beginning: safe.children.map(textOf).join(' ').trim().slice(0, LONGEST_BEGINNING), body };
  });
  return { sources, leftOut: passages, beyond: leftOutBeyond };
}
