// The folds of a page: the reader's choices over the verdict, chips that can be pressed, the ledger.
import { native } from '../../src/blocks/native';
import type { BlockId } from '../../src/blocks/page';
import { createCalming } from '../../src/collapse/calm';
import { listenToChips } from '../../src/collapse/chip-events';
import { createFolding } from '../../src/collapse/folding';
import { placeholderMarkup } from '../../src/collapse/placeholder-markup';
import { selectorOf } from '../../src/collapse/selector';
import { withChoices } from '../../src/decide/choices';
import type { Category } from '../../src/decide/types';
import type { PageFolds, PageHandle, Scan, SiteChoices } from '../../src/platform/page-handle';
import { chipFor } from './chip';
import { createDetails } from './details';
import { ledgerOf } from './ledger';
import { createNames } from './names';
import { createOwnFolds } from './own-folds';
import { createRecollection } from './recollection';
import { createRulings } from './rulings';

const REDUCED = matchMedia('(prefers-reduced-motion: reduce)');

/** What judging a page again needs to know of its folds. */
export interface Folds extends PageFolds {
  /** Whether the element lies in a folded block, and so has no layout of its own. */
  hides(element: Element): boolean;
  /** Reads with the blocks open that were folded before the first scan and hide these; nothing is painted in between. */
  shownWhile<Result>(elements: readonly Element[], read: () => Result): Result;
}

export function startFolds(handle: PageHandle): Folds {
  const { signal } = handle;
  const folding = createFolding(window, chipFor, handle.changed, isRestored());
  const rulings = createRulings(location.hostname, handle.decided, signal);
  const details = createDetails(handle, folding, rulings);
  const nameOf = createNames();
  const calming = createCalming();
  const recollection = createRecollection(folding, signal);

  let last: { readonly scan: Scan; readonly choices: SiteChoices } | undefined;
  const own = createOwnFolds(() => last?.scan, rulings, {
    settle(fold) {
      if (!last) return;
      settle(last.scan, last.choices, true);
      if (fold && last.choices.mode === 'fold') folding.fold([last.scan.elements.indexOf(fold)]);
    },
    isShown: (element) =>
      last?.choices.mode === 'fold' &&
      folding.decisions.some(
        ({ block, action }) => action === 'collapse' && folding.elementOf(block) === element && folding.isOpen(block),
      ),
    show: (element) => folding.expand(last ? [last.scan.elements.indexOf(element)] : []),
  });

  const isChip = (element: Element) => !own.picking && folding.foldedAt(element) !== undefined;
  const expand = (element: Element) => {
    if (!handle.isOver()) folding.expand([folding.foldedAt(element) ?? []].flat());
  };
  const tell = (element: Element) => {
    if (!handle.isOver()) details.open(element);
  };
  const chips = listenToChips(window, isChip, expand, tell, signal);

  function settle(scan: Scan, choices: SiteChoices, asked: boolean): void {
    const { page, verdict, elements } = scan;
    last = { scan, choices };
    chips.attach();
    if (choices.mode === 'off') return;
    const { decisions } = withChoices(page, verdict, { ...choices, ruled: own.ruledIn(scan) });
    folding.apply(decisions, elements, choices.mode, asked);
    if (page.kind !== 'article') return;
    // What is only being looked at teaches nothing.
    if (!own.picking) recollection.learn();
    calmStrips(scan, choices);
  }

  /** Those that are folded do not move anyway. */
  function calmStrips({ page, elements }: Scan, { calm }: SiteChoices): void {
    const wanted = calm === 'always' || (calm === 'auto' && REDUCED.matches);
    if (!wanted) {
      calming.clear();
      return;
    }
    const moving = page.blocks.filter((block) => block.layout?.endless === true);
    const strips = moving.flatMap((block) => folding.elementOf(block.id) ?? elements[block.id] ?? []);
    calming.calm(strips.filter((element) => !folding.hides(element)));
  }

  function clear(): void {
    details.close();
    recollection.stop();
    folding.clear();
    calming.clear();
  }

  /** The last scan's ids of blocks that the popup names. */
  function named(names: readonly number[]): BlockId[] {
    const ids = folding.decisions.map((decision) => decision.block);
    return ids.filter((block) => names.includes(nameOf(folding.elementOf(block))));
  }

  signal.addEventListener('abort', clear);
  REDUCED.addEventListener('change', handle.decided, { signal });
  // What a script before an update has left, which Firefox ends without a word. Chromium's notices this, and goes.
  clear();
  return {
    get count() {
      return folding.count;
    },
    recall: recollection.recall,
    recurs: recollection.recurs,
    settle,
    clear,
    renew(added) {
      // A new root may be a document written anew. What it held is folded again at once, and can be pressed at once.
      if (added.some((node) => node === native(document, 'documentElement'))) chips.attach();
      folding.renew(added);
    },
    isDisturbed: folding.isDisturbed,
    hides: folding.hides,
    shownWhile: folding.shownWhile,
    expand: (names) => folding.expand(named(names)),
    fold: (names) => folding.fold(named(names)),
    elementsOf: (names) => named(names).flatMap((block) => folding.elementOf(block) ?? []),
    async rule(names, ruling) {
      const elements = named(names).flatMap((block) => folding.elementOf(block) ?? []);
      const kept = await Promise.all(elements.map((element) => rulings.rule(element, ruling).kept));
      return kept.every(Boolean);
    },
    describe(name) {
      const [element] = named([name]).flatMap((block) => folding.elementOf(block) ?? []);
      if (!element) return undefined;
      return { markup: placeholderMarkup(element), filter: `${location.hostname}##${selectorOf(element)}` };
    },
    pick: own.pick,
    ledger: (scan) => ledgerOf(scan, folding, nameOf),
    omitted({ page, verdict, elements }) {
      // Kinds that the reader wants to see in the page are still no part of the article.
      const read = withChoices(page, verdict, { folds: () => true, ruled: rulings.among(elements) });
      const omitted = read.decisions.filter((decision) => decision.action !== 'keep');
      return new Map(
        omitted.flatMap(({ block, category }): [Element, Category][] => {
          const element = folding.elementOf(block) ?? elements[block];
          return element ? [[element, category]] : [];
        }),
      );
    },
  };
}

/** Chromium restores the element that the reader looked at, and needs no help; Firefox a number of pixels. */
function isRestored(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  return import.meta.env.FIREFOX && (type === 'reload' || type === 'back_forward');
}
