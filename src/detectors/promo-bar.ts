// One line above the story that asks the reader to act: the bar at the top of the page.
import type { Block, Page } from '../blocks/page';
import { isInMenu, linksIn, subtree, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Reason, Signal } from '../decide/types';
import { repeats } from '../fingerprints/repeats';
import { actionAsk } from './cues/action-ask';
import { targetsOf } from './cues/link-target';

export const promoBar: Detector = {
  id: 'promo-bar',
  category: 'banner',
  detect(page) {
    const bars = findBars(page);
    const promoted = bars.length > 0 ? promotedTargets(page) : new Set<string>();
    return bars.flatMap((bar) => signalsOf(page, bar, promoted));
  },
};

/** A menu entry is shorter than a pitch, */
const FEWEST_WORDS = 5;
/** and a bar is a line, not a section. */
const MOST_WORDS = 40;
const MOST_LINKS = 2;
/** A longer sentence is a standfirst. */
const MOST_PROSE = 25;

/** Outermost blocks above the headline that hold one line and a link. */
function findBars(page: Page): Block[] {
  const bars: Block[] = [];
  const end = Math.max(page.headline, 0);
  for (let id = 0; id < end; ) {
    const block = page.blocks[id];
    const isBar = block !== undefined && block.end <= end && isOneLine(block) && !isInMenu(page, block);
    if (isBar) bars.push(block);
    id = isBar ? block.end : id + 1;
  }
  return bars.filter(
    (bar) =>
      actionAsk(page, bar) > 0 && !subtree(page, bar).some((inner) => isProse(inner) && inner.ownWords > MOST_PROSE),
  );
}

function isOneLine(block: Block): boolean {
  const links = block.linkEnd - block.linkStart;
  const words = wordCount(block);
  return !block.hidden && links > 0 && links <= MOST_LINKS && words >= FEWEST_WORDS && words <= MOST_WORDS;
}

/** Where the page's repeated boxes lead. */
function promotedTargets(page: Page): ReadonlySet<string> {
  const blocks = repeats(page).flatMap((copies) => copies.flatMap((id) => page.blocks[id] ?? []));
  return new Set(blocks.flatMap((block) => [...targetsOf(linksIn(page, block))]));
}

function signalsOf(page: Page, bar: Block, promoted: ReadonlySet<string>): Signal[] {
  const make = (strength: number, reason: Reason): Signal => ({
    block: bar.id,
    detector: 'promo-bar',
    category: 'banner',
    strength,
    reason,
  });
  const same = [...targetsOf(linksIn(page, bar))].some((target) => promoted.has(target));
  return [
    make(1, { key: 'aboveArticle' }),
    make(actionAsk(page, bar), { key: 'asksAction' }),
    ...(same ? [make(1, { key: 'sameTarget' })] : []),
  ];
}
