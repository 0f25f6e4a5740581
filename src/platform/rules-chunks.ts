// Rules cut to the size of the browser's sync storage: small items, and not too many bytes in all.
import { isRemoved, parseRules, RULES_VERSION, type StoredRule, storedRules } from './rules-schema';

/** Bytes of an item, key and quotation included, and of all; each a little below what browsers allow (8,192 and 102,400). */
const ITEM_BYTES = 8000;
const ALL_BYTES = 96_000;

export const INDEX_KEY = 'rules';
const CHUNK_KEY = 'rules:';

interface Index {
  readonly version: number;
  readonly chunks: number;
  /** The same in every chunk that was written with it. */
  readonly stamp: string;
}

export interface Chunks {
  readonly items: Readonly<Record<string, unknown>>;
  /** Rules that found no room, the oldest. */
  readonly left: number;
}

/** @param rules newest first. @param stamp new for each writing. */
export function toChunks(rules: readonly StoredRule[], stamp: string): Chunks {
  const chunks: StoredRule[][] = [[]];
  let [itemBytes, allBytes, taken] = [chunkBytes([], stamp), 200, 0];
  for (const rule of rules) {
    const bytes = bytesOf(rule) + 1;
    if (allBytes + itemBytes + bytes > ALL_BYTES) break;
    if (itemBytes + bytes > ITEM_BYTES) {
      allBytes += itemBytes;
      chunks.push([]);
      itemBytes = chunkBytes([], stamp);
    }
    chunks.at(-1)?.push(rule);
    itemBytes += bytes;
    taken += 1;
  }
  const index: Index = { version: RULES_VERSION, chunks: chunks.length, stamp };
  const items = chunks.map((chunk, at) => [`${CHUNK_KEY}${at}`, { stamp, rules: chunk }] as const);
  const left = rules.slice(taken).filter((rule) => !isRemoved(rule)).length;
  return { items: { [INDEX_KEY]: index, ...Object.fromEntries(items) }, left };
}

/**
 * The rules in such items; undefined where they are half written, or by a later version, and are not to be touched.
 * @param items all that the storage holds.
 */
export function fromChunks(items: Readonly<Record<string, unknown>>): StoredRule[] | undefined {
  const index = items[INDEX_KEY] as Partial<Index> | undefined;
  if (index === undefined) return [];
  if (index.version !== RULES_VERSION || !Number.isSafeInteger(index.chunks)) return undefined;
  const chunks = Array.from({ length: Math.min(Number(index.chunks), 100) }, (_, at) => items[`${CHUNK_KEY}${at}`]) as (
    | { stamp?: unknown; rules?: unknown }
    | undefined
  )[];
  if (chunks.some((chunk) => chunk?.stamp !== index.stamp || !Array.isArray(chunk?.rules))) return undefined;
  return parseRules(storedRules(chunks.flatMap((chunk) => chunk?.rules as StoredRule[])));
}

/** Keys that an earlier, longer writing has left. */
export function surplus(items: Readonly<Record<string, unknown>>, written: Chunks['items']): string[] {
  return Object.keys(items).filter((key) => key.startsWith(CHUNK_KEY) && !Object.hasOwn(written, key));
}

function chunkBytes(rules: readonly StoredRule[], stamp: string): number {
  return bytesOf({ stamp, rules }) + CHUNK_KEY.length + 3;
}

function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
