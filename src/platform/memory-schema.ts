// What is remembered of a site: hashes of blocks, never their text. Bounded, least recently used out.
import { CATEGORIES, type Category } from '../decide/types';

export interface SiteMemory {
  /** Milliseconds since the epoch of the last visit. */
  readonly used: number;
  readonly blocks: readonly RememberedBlock[];
}

export interface RememberedBlock {
  /** Hash of what the block looks like. */
  readonly print: string;
  readonly kind: Category;
  /** How often it stood on the page that taught it. */
  readonly copies: number;
  /** It was folded at the last visit; otherwise it only came near. */
  readonly folded: boolean;
  /** Hashes of the pages it stood on, at most three. */
  readonly pages: readonly string[];
  /** Milliseconds since the epoch. */
  readonly used: number;
}

/** What one page teaches. */
export interface Lesson {
  readonly folded: readonly SeenBlock[];
  /** Came near and were kept. */
  readonly near: readonly SeenBlock[];
  /** Remembered as folded, but kept here: the judgement or the reader has changed its mind. */
  readonly kept: readonly string[];
}

export interface SeenBlock {
  readonly print: string;
  readonly kind: Category;
  readonly copies: number;
}

/** On so many pages of a site the same block is the site's, and no story's. */
export const RECURRENT_PAGES = 3;
/** Blocks that one page may teach, of either sort. */
export const MOST_SEEN = 60;
const MOST_BLOCKS = 150;
export const MOST_SITES = 300;
export const PRINT = /^[0-9a-f]{16}$/;

export const NOTHING: SiteMemory = { used: 0, blocks: [] };
const VERSION = 1;

/** @param page hash of the page's address. @param now milliseconds since the epoch. */
export function learn(memory: SiteMemory, lesson: Lesson, page: string, now: number): SiteMemory {
  const blocks = new Map(memory.blocks.map((block) => [block.print, block]));
  const see = (seen: SeenBlock, folded: boolean) => {
    const pages = [...new Set([...(blocks.get(seen.print)?.pages ?? []), page])].slice(0, RECURRENT_PAGES);
    blocks.set(seen.print, { ...seen, folded, pages, used: now });
  };
  for (const print of lesson.kept) blocks.delete(print);
  for (const seen of lesson.near.slice(0, MOST_SEEN)) see(seen, false);
  for (const seen of lesson.folded.slice(0, MOST_SEEN)) see(seen, true);
  const kept = [...blocks.values()].sort((a, b) => b.used - a.used).slice(0, MOST_BLOCKS);
  return { used: now, blocks: kept };
}

/** Sites beyond the bound, the least recently used first. @param sites when each was used last. */
export function sitesToForget(sites: Readonly<Record<string, number>>): string[] {
  const byUse = Object.entries(sites).sort((a, b) => a[1] - b[1]);
  return byUse.slice(0, Math.max(0, byUse.length - MOST_SITES)).map(([site]) => site);
}

export function storedMemory(memory: SiteMemory): unknown {
  return { version: VERSION, ...memory };
}

/** Valid memory from whatever the store holds: what is not understood was never learnt. */
export function parseMemory(stored: unknown): SiteMemory {
  if (!isRecord(stored) || stored['version'] !== VERSION || !Array.isArray(stored['blocks'])) return NOTHING;
  return { used: wholeOf(stored['used']), blocks: stored['blocks'].slice(0, MOST_BLOCKS).flatMap(parseBlock) };
}

/** When each site was used last. */
export function parseIndex(stored: unknown): Record<string, number> {
  const entries = isRecord(stored) ? Object.entries(stored) : [];
  return Object.fromEntries(entries.filter(([, used]) => typeof used === 'number')) as Record<string, number>;
}

function parseBlock(stored: unknown): RememberedBlock[] {
  if (!isRecord(stored)) return [];
  const { print, pages, folded } = stored;
  const kind = CATEGORIES.find((category) => category === stored['kind']);
  if (typeof print !== 'string' || !PRINT.test(print) || !kind || !Array.isArray(pages)) return [];
  const known = pages.filter((page): page is string => typeof page === 'string').slice(0, RECURRENT_PAGES);
  const copies = Math.max(1, wholeOf(stored['copies']));
  return [{ print, kind, copies, folded: folded === true, pages: known, used: wholeOf(stored['used']) }];
}

function wholeOf(value: unknown): number {
  return Number.isSafeInteger(value) ? Number(value) : 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
