// The same box, or nearly the same, stands in the page twice or more and asks the reader to act.
// Repetition alone is no evidence: refrains, labels and safety notices repeat too.
import type { Block, BlockId, Page } from '../blocks/page';
import { closest, controlsIn, imagesIn, isInMenu, linksIn, subtree, textOf, wordCount } from '../blocks/queries';
import { flatMapInSlices } from '../blocks/slices';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { repeats } from '../fingerprints/repeats';
import { shapes } from '../fingerprints/shape';
import { actionAsk, askingLinks } from './cues/action-ask';
import { detecting } from './cues/evidence';
import { linkedShare, soleLink } from './cues/line';
import { targetsOf } from './cues/link-target';
import { logoImages } from './cues/logo-images';

export const repeatedPromo: Detector = {
  id: 'repeated-promo',
  category: 'promo',
  ...detecting(function* (page) {
    const copied = yield* flatMapInSlices(repeats(page), GROUPS_A_SLICE, (copies) => signalsOf(page, copies));
    return [...copied, ...(yield* sameBuild(page))];
  }),
};

/** Looked at between two yields. */
const GROUPS_A_SLICE = 20;
const BOXES_A_SLICE = 200;

/** What stands on a page more often than this belongs to its entries: under each comment, beside each product. */
const MOST_COPIES = 30;

function signalsOf(page: Page, copies: readonly BlockId[]): Signal[] {
  if (copies.length > MOST_COPIES) return [];
  const found = copies.flatMap((id) => page.blocks[id] ?? []).filter((block) => !isNavigation(page, block));
  const blocks = isList(page, found)
    ? []
    : copiesByTarget(
        page,
        found.filter((block) => !isParagraph(page, block)),
      );
  if (blocks.length < 2) return [];
  const ids = blocks.map((block) => block.id);
  // Copies vouch for each other: the clearest ask among them speaks for all.
  const ask = Math.max(...blocks.map((block) => actionAsk(page, block)));
  if (ask === 0) return [];
  return blocks.flatMap((block) => [
    signal(block, ids, { strength: repetition(blocks.length), reason: { key: 'repeated', count: blocks.length } }),
    signal(block, ids, { strength: ask, reason: { key: 'asksAction' } }),
    ...(soleLink(page, block) && linkedShare(block) >= LINKED
      ? [signal(block, ids, { strength: 1, reason: { key: 'onlyLink' } })]
      : []),
    ...logoSignal(page, block, ids),
  ]);
}

/** Boxes of one build and name that lead to one place, however differently they are worded. */
function* sameBuild(page: Page): Generator<undefined, Signal[]> {
  const shape = shapes(page);
  const groups = new Map<string, Block[]>();
  for (const [at, block] of alikeIn(page).entries()) {
    if (at % BOXES_A_SLICE === 0) yield;
    const [target, ...more] = targetsOf(linksIn(page, block));
    if (!target || more.length > 0 || target.startsWith('#') || isNavigation(page, block)) continue;
    const key = `${block.tag} ${block.name} ${shape[block.id]} ${target}`;
    const group = groups.get(key);
    if (group) group.push(block);
    else groups.set(key, [block]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1 && group.length <= MOST_COPIES)
    .flatMap((group) => {
      const ids = group.map(({ id }) => id);
      const ask = Math.max(...group.map((block) => actionAsk(page, block)));
      return group.flatMap((block) => [
        signal(block, ids, { strength: repetition(group.length), reason: { key: 'sameBuild', count: group.length } }),
        ...(ask > 0 ? [signal(block, ids, { strength: ask, reason: { key: 'asksAction' } })] : []),
      ]);
    });
}

/** Boxes with links of which another has the same tag, name and shape. */
function alikeIn(page: Page): Block[] {
  const shape = shapes(page);
  const builds = new Map<string, Block[]>();
  for (const block of page.blocks) {
    if (block.name === '' || block.end - block.id < FEWEST_PARTS || block.linkEnd === block.linkStart) continue;
    if (block.hidden || wordCount(block) > MOST_WORDS) continue;
    const build = `${block.tag} ${block.name} ${shape[block.id]}`;
    const alike = builds.get(build);
    if (alike) alike.push(block);
    else builds.set(build, [block]);
  }
  return [...builds.values()].filter((alike) => alike.length > 1).flat();
}

/** A box has a heading, a line and a link. */
const FEWEST_PARTS = 4;
const MOST_WORDS = 90;

/**
 * Copies of one pitch ask for one thing: they lead to one place, however their wording varies. Boxes of
 * one build that lead to different places are entries of a list, of products say, and the list may be the story.
 */
function copiesByTarget(page: Page, blocks: readonly Block[]): Block[] {
  const counts = new Map<string, number>();
  const targets = blocks.map((block) => {
    const own = [...targetsOf(askingLinks(page, block))];
    // Buttons and forms without an address have their being alike in common.
    return own.length > 0 ? own : [''];
  });
  for (const target of targets.flat()) counts.set(target, (counts.get(target) ?? 0) + 1);
  return blocks.filter((_, i) => targets[i]?.some((target) => (counts.get(target) ?? 0) > 1));
}

/** Three or more boxes, each under a heading of its own: courses, plans, entries of a digest. */
function isList(page: Page, blocks: readonly Block[]): boolean {
  const headings = blocks.flatMap((block) => subtree(page, block).find((inner) => isHeadingTag(inner.tag)) ?? []);
  const texts = new Set(headings.map((heading) => textOf(page, heading)));
  return texts.size >= 3 && texts.size === headings.length;
}

/** Running text with a link in it. A step or a notice that recurs may say "sign up" too; a box looks like one. */
function isParagraph(page: Page, block: Block): boolean {
  const built = linksIn(page, block).some((link) => link.button) || controlsIn(page, block).length > 0;
  const headed = subtree(page, block).some((inner) => isHeadingTag(inner.tag));
  return !built && !headed && block.imageStart === block.imageEnd && block.linkedWords < wordCount(block) * LINKED;
}

/** A line that is mostly a link is no running text. */
const LINKED = 0.6;

/** Two copies may be chance, three are a pattern. */
function repetition(count: number): number {
  return count >= 3 ? 1 : 0.8;
}

/** A strip of logos inside the box. */
function logoSignal(page: Page, block: Block, ids: readonly BlockId[]): Signal[] {
  const strip = page.blocks
    .slice(block.id, block.end)
    .map((inner) => logoImages(page, inner))
    .find(Boolean);
  if (!strip || imagesIn(page, block).length === 0) return [];
  return [signal(block, ids, { strength: strip.likeness, reason: { key: 'holdsLogos', count: strip.count } })];
}

function signal(block: Block, copies: readonly BlockId[], evidence: Pick<Signal, 'strength' | 'reason'>): Signal {
  return { block: block.id, detector: 'repeated-promo', category: 'promo', copies, ...evidence };
}

/** Menus and footers repeat their links by design. */
function isNavigation(page: Page, block: Block): boolean {
  return (
    isInMenu(page, block) ||
    closest(page, block, (at) => at.tag === 'footer' || at.role === 'contentinfo') !== undefined
  );
}
