// What the details of a chip show, and what is done from there. They are drawn by a script that comes when first asked for.
import type { Folding } from '../../src/collapse/folding';
import { distinctReasons } from '../../src/decide/reasons';
import { sendToBackground } from '../../src/platform/messages';
import type { DetailsHost, PageHandle } from '../../src/platform/page-handle';
import { siteOf, updateSettings, withKind } from '../../src/platform/settings';
import { insist } from '../page.content/insist';
import type { Rulings } from './rulings';

export interface Details {
  open(chip: Element): void;
  close(): void;
}

export function createDetails(handle: PageHandle, folding: Folding, rulings: Rulings): Details {
  const host = detailsHost(folding, rulings);
  let close = (): void => {};
  return {
    async open(chip) {
      // A background that is just being stopped loses the question, and the press with it.
      await insist(async () => {
        if (!handle.openDetails) await sendToBackground('details.load', undefined).catch(() => undefined);
        return handle.openDetails !== undefined;
      }, handle.signal);
      close = handle.openDetails?.(chip, host) ?? close;
    },
    close: () => close(),
  };
}

function detailsHost(folding: Folding, rulings: Rulings): DetailsHost {
  const site = siteOf(location.hostname);
  const decisionOn = (chip: Element) => {
    const block = folding.foldedAt(chip);
    return folding.decisions.find((decision) => decision.block === block);
  };
  return {
    detailsOf(chip) {
      const decision = decisionOn(chip);
      if (!decision) return undefined;
      const { block, category: kind, signals } = decision;
      return { kind, reasons: distinctReasons(signals), copies: folding.copiesOf(block), site };
    },
    show: (chip) => folding.expand([folding.foldedAt(chip) ?? []].flat()),
    showAlways: (chip) => rulings.rule(chip, 'show'),
    showKind(kind) {
      const change = (folds: boolean) =>
        updateSettings((known) => withKind(known, kind, folds, site)).then(
          () => true,
          () => false,
        );
      return { kept: change(false), takeBack: () => void change(true) };
    },
  };
}
