// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measure } from '../../../src/blocks/measure';
import { segment } from '../../../src/blocks/segment';
import { judge } from '../../../src/decide/judge';
import { documentOf, type MadePage, pages } from './pages';
import { PATIENCE, property } from './run';

property(
  'no detector throws, and a page is judged the same each time and in whatever order its attributes stand',
  pages,
  (page) => {
    const scanned = scan(page);
    const verdict = judge(scanned);
    expect(verdict.failed).toEqual([]);
    expect(judge(scanned)).toEqual(verdict);
    expect(judge(scan(page, 'reversed'))).toEqual(verdict);
  },
);

// The property above would hold for pages of which nothing is decided.
test(
  'most of the pages are stories, and in many something is folded',
  () => {
    const verdicts = fc.sample(pages, { numRuns: 40, seed: 1 }).map((page) => judge(scan(page)));
    const folding = verdicts.filter(({ decisions }) => decisions.some(({ action }) => action === 'collapse'));
    expect(verdicts.filter(({ kind }) => kind === 'article').length).toBeGreaterThan(20);
    expect(folding.length).toBeGreaterThan(10);
  },
  PATIENCE,
);

function scan(page: MadePage, order?: 'reversed') {
  return segment(documentOf(page, order), measure).page;
}
