// Questions about a page that many layers ask, each answered by a range.
import type { Block, BlockId, Control, Image, Link, Page } from './page';
import { once } from './remembered';

export function wordCount(block: Block): number {
  return block.wordEnd - block.wordStart;
}

export function textOf(page: Page, block: Block): string {
  return page.text.slice(block.textStart, block.textEnd);
}

/** Words of a range as one string with single spaces, for phrase matching. */
export function wordsOfRange(page: Page, range: { wordStart: number; wordEnd: number }): string {
  return page.words.slice(range.wordStart, range.wordEnd).join(' ');
}

export function linksIn(page: Page, block: Block): readonly Link[] {
  return page.links.slice(block.linkStart, block.linkEnd);
}

/** Images that can be seen; empty elements without a known background are left out. */
export function imagesIn(page: Page, block: Block): readonly Image[] {
  return page.images.slice(block.imageStart, block.imageEnd).filter((image) => image.kind !== 'empty');
}

export function controlsIn(page: Page, block: Block): readonly Control[] {
  return page.controls.slice(block.controlStart, block.controlEnd);
}

export function parentOf(page: Page, block: Block): Block | undefined {
  return page.blocks[block.parent];
}

/** Blocks directly inside, in order. */
export function* childrenOf(page: Page, block: Block): Generator<Block> {
  for (let child = page.blocks[block.id + 1]; child && child.id < block.end; child = page.blocks[child.end])
    yield child;
}

/** All blocks inside, itself first. */
export function subtree(page: Page, block: Block): readonly Block[] {
  return page.blocks.slice(block.id, block.end);
}

/** Those that lie in no other of them. Ids ascend, so what is nested comes right behind what it is nested in. */
export function outermost(blocks: readonly Block[]): Block[] {
  let end = 0;
  return blocks.filter((block) => {
    if (block.id < end) return false;
    end = block.end;
    return true;
  });
}

/** Links that lie in the block and in no block inside it. */
export function ownLinksOf(page: Page, block: Block): readonly Link[] {
  return ownLinks(page).get(block.id) ?? NONE;
}

/** Blocks with such links, in order. */
export function linkHolders(page: Page): readonly Block[] {
  return [...ownLinks(page).keys()].sort((a, b) => a - b).flatMap((id) => page.blocks[id] ?? []);
}

const NONE: readonly Link[] = [];

const ownLinks = once((page: Page): ReadonlyMap<BlockId, readonly Link[]> => {
  const byBlock = new Map<BlockId, Link[]>();
  for (const link of page.links) {
    const own = byBlock.get(link.block);
    if (own) own.push(link);
    else byBlock.set(link.block, [link]);
  }
  return byBlock;
});

/** Whether `inner` is `outer` or lies inside it. */
export function contains(outer: Block, inner: BlockId): boolean {
  return inner >= outer.id && inner < outer.end;
}

/** The block itself or the nearest one around it that passes the test. */
export function closest(page: Page, block: Block, test: (at: Block) => boolean): Block | undefined {
  let at: Block | undefined = block;
  while (at && !test(at)) at = page.blocks[at.parent];
  return at;
}

/** Whether the block is a menu or stands in one. */
export function isInMenu(page: Page, block: Block): boolean {
  return inMenus(page)[block.id] === 1;
}

const inMenus = once((page: Page): Uint8Array => {
  const inside = new Uint8Array(page.blocks.length);
  for (const { id, parent, tag, role } of page.blocks)
    inside[id] = tag === 'nav' || role === 'navigation' ? 1 : (inside[parent] ?? 0);
  return inside;
});
