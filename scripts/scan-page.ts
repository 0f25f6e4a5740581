// A loaded page as the extension's own script scans it: blocks, verdict, and what a reading is told of it.
import { TooLarge } from '../src/article/bounds';
import { type Reading, readArticle } from '../src/article/read';
import type { PageScan } from '../src/article/types';
import { measure } from '../src/blocks/measure';
import type { Page } from '../src/blocks/page';
import { segment } from '../src/blocks/segment';
import { judge } from '../src/decide/judge';
import type { Decision, Verdict } from '../src/decide/types';

export interface ScannedPage {
  readonly page: Page;
  readonly verdict: Verdict;
  readonly scan: PageScan;
  elementOf(decision: Decision): Element;
}

export function scanPage(): ScannedPage {
  const { page, elements } = segment(document, measure);
  const verdict = judge(page);
  const elementOf = ({ block }: Decision): Element => {
    const element = elements[block];
    if (!element) throw new Error(`block ${block} has no element`);
    return element;
  };
  const omitted = verdict.decisions.filter(({ action }) => action !== 'keep');
  return {
    page,
    verdict,
    elementOf,
    scan: {
      isArticle: page.kind === 'article',
      omitted: new Map(omitted.map((decision) => [elementOf(decision), decision.category])),
      pageWords: page.words.length,
      story: elements[page.article],
    },
  };
}

/** Undefined also for a page that is more than is read. */
export function readScanned(scan: PageScan): Reading | undefined {
  try {
    return readArticle(document, scan);
  } catch (error) {
    if (error instanceof TooLarge) return undefined;
    throw error;
  }
}
