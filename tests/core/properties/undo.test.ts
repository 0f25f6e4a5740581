// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { measure } from '../../../src/blocks/measure';
import { segment } from '../../../src/blocks/segment';
import { createFolding } from '../../../src/collapse/folding';
import { judge } from '../../../src/decide/judge';
import { elementOf, type MadePage, pages } from './pages';
import { property } from './run';

const chip = () => ({ text: 'Promo', show: 'Show', label: 'Promo, folded', more: 'Why?' });

/** The page in the window itself: folds are made there. */
function load(page: MadePage): void {
  document.title = page.title;
  document.documentElement.setAttribute('lang', page.language);
  document.head.innerHTML =
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2025-08-19T08:00:00Z">';
  document.body.replaceChildren(...page.body.map((node) => elementOf(node, document)));
}

let folds = 0;

property(
  'a page whose folds are undone is the same, byte for byte, whatever was done with them before',
  pages,
  (page) => {
    load(page);
    const before = document.documentElement.outerHTML;
    const { page: scanned, elements } = segment(document, measure);
    const { decisions } = judge(scanned);
    const folding = createFolding(window, chip, () => undefined);
    folding.apply(decisions, elements);
    folds += folding.count;
    folding.clear();
    expect(document.documentElement.outerHTML).toBe(before);

    folding.apply(decisions, elements);
    const blocks = decisions.map(({ block }) => block);
    folding.expand(blocks);
    folding.fold(blocks);
    folding.apply(decisions, elements, 'mark');
    folding.apply(decisions, elements);
    folding.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  },
);

// The property above would hold for pages of which nothing is folded.
test('there were folds to undo', () => {
  expect(folds).toBeGreaterThan(500);
});
