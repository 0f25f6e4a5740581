// What the arguments of each message must look like. A page's script could have been taken over, so nothing is taken on trust.
import { CATEGORIES } from '../decide/types';
import { MOST_SEEN, PRINT } from './memory-schema';
import type { BackgroundMessages, ExtensionMessages, PageMessages, PlaceMessages } from './messages';

type Shape = (value: unknown) => boolean;

/** More than any page has blocks, fewer than what would stall the receiver. */
const MOST_BLOCKS = 20_000;
const LONGEST_NAME = 500;
/** Titles and addresses have no limit of their own. */
const LONGEST_TEXT = 10_000;

const blocks = record({ blocks: listOf(isWhole, MOST_BLOCKS) });

const seen = listOf(record({ print: isPrint, kind: isKind, copies: isWhole }), MOST_BLOCKS);

export const PAGE_SHAPES: Readonly<Record<keyof PageMessages, Shape>> = {
  'page.ledger': isNothing,
  'page.expand': blocks,
  'page.fold': blocks,
  'page.point': blocks,
  'page.rule': record({
    blocks: listOf(isWhole, MOST_BLOCKS),
    ruling: (value) => value === 'fold' || value === 'show',
  }),
  'page.describe': record({ block: isWhole }),
  'page.pick': record({ fromMenu: isBoolean }),
  'article.read': isNothing,
};

const place = record({ section: isText, fraction: isShare, passage: isText, within: isShare });

export const PLACE_SHAPES: Readonly<Record<keyof PlaceMessages, Shape>> = {
  'place.jump': record({ heading: isName, title: isText }),
  'place.return': isNothing,
  'place.tell': isNothing,
  'place.go': record({ address: isText, place }),
};

export const BACKGROUND_SHAPES: Readonly<Record<keyof BackgroundMessages, Shape>> = {
  'badge.count': record({ count: isWhole }),
  'judgement.load': isNothing,
  'details.load': isNothing,
  'memory.learn': record({ lesson: record({ folded: seen, near: seen, kept: listOf(isPrint, MOST_SEEN * 4) }) }),
};

export const EXTENSION_SHAPES: Readonly<Record<keyof ExtensionMessages, Shape>> = {
  'memory.forget': (value) => record({})(value) || record({ site: isName })(value),
};

/** An object with exactly these members. An own `__proto__`, which JSON can carry, is one too many. */
function record(members: Readonly<Record<string, Shape>>): Shape {
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return false;
    }
    const entries = Object.entries(value);
    return (
      entries.length === Object.keys(members).length &&
      entries.every(([name, member]) => Object.hasOwn(members, name) && members[name]?.(member) === true)
    );
  };
}

function listOf(shape: Shape, most: number): Shape {
  return (value) => Array.isArray(value) && value.length <= most && value.every(shape);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

function isWhole(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPrint(value: unknown): boolean {
  return typeof value === 'string' && PRINT.test(value);
}

function isKind(value: unknown): boolean {
  return CATEGORIES.some((category) => category === value);
}

/** 0..1 */
function isShare(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= 1;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0 && value.length <= LONGEST_NAME;
}
