// What the reader folds by hand, and what is only shown folded while it is being chosen.
import { native } from '../../src/blocks/native';
import type { BlockId } from '../../src/blocks/page';
import { mayFold } from '../../src/decide/choices';
import type { PickHooks, Scan } from '../../src/platform/page-handle';
import type { Ruling, Rulings } from './rulings';

export interface OwnFolds {
  /** The reader picks now; a click is then no wish to see what is folded. */
  readonly picking: boolean;
  /** What the reader decided about the blocks of a scan, with what is being previewed. */
  ruledIn(scan: Scan): ReadonlyMap<BlockId, Ruling>;
  /** For one time of picking. */
  pick(mode: PickHooks['mode']): PickHooks;
}

/** What own folds need of the page's folding. */
export interface FoldedPage {
  /** Brings the page in line, and folds the element even if the reader had shown it before. */
  settle(fold?: Element): void;
  /** Whether the element is a fold that the reader has shown. */
  isShown(element: Element): boolean;
  show(element: Element): void;
}

export function createOwnFolds(scanned: () => Scan | undefined, rulings: Rulings, page: FoldedPage): OwnFolds {
  let previewed: Element | undefined;
  /** What the preview has folded although the reader had shown it before. */
  let shown: Element | undefined;
  let picking = false;
  /** Stands for the time of picking that began last: the one before it may end later. */
  let latest = {};
  const idOf = (element: Element): BlockId => scanned()?.elements.indexOf(element) ?? -1;

  function preview(element?: Element): void {
    if (element === previewed) return;
    const back = shown;
    shown = element && page.isShown(element) ? element : undefined;
    previewed = element;
    page.settle(element);
    if (back) page.show(back);
  }

  return {
    get picking() {
      return picking;
    },
    ruledIn({ elements }) {
      const id = previewed ? elements.indexOf(previewed) : -1;
      const ruled = rulings.among(elements);
      return id < 0 ? ruled : new Map([...ruled, [id, 'fold']]);
    },
    pick(mode) {
      picking = mode !== 'off';
      const one = {};
      latest = one;
      let takeBack: (() => void) | undefined;
      return {
        mode,
        boxOf(element) {
          let at: Element | null = element;
          // The first block is the page itself.
          while (at && idOf(at) <= 0) at = native(at, 'parentElement');
          return at ?? undefined;
        },
        mayFold(element) {
          const scan = scanned();
          return scan !== undefined && mayFold(scan.page, idOf(element));
        },
        preview,
        confirm(element) {
          // A box that the reader had shown before is folded like any other.
          preview(element);
          const chosen = rulings.rule(element, 'fold');
          takeBack = chosen.takeBack;
          picking = false;
          previewed = undefined;
          return chosen.kept;
        },
        undo() {
          takeBack?.();
          if (shown) page.show(shown);
        },
        done() {
          if (latest !== one) return;
          picking = false;
          shown = undefined;
        },
      };
    },
  };
}
