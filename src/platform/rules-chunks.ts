// Rules cut to the size of the browser's sync storage: small items, and not too many bytes in all.
import { isRemoved, mergeRules, parseRules, RULES_VERSION, type StoredRule, storedRules } from './rules-schema';

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

interface Chunk {
  readonly stamp: string;
  readonly rules: readonly StoredRule[];
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

/** What such items hold. */
export interface Unpacked {
  readonly rules: readonly StoredRule[];
  /** Where one part is missing or of another writing they are torn; what a later version wrote is not to be touched. */
  readonly state: 'whole' | 'torn' | 'later';
  /** Of the writing that the index tells of; '' without one. */
  readonly stamp: string;
}

/** @param items all that the storage holds. */
export function fromChunks(items: Readonly<Record<string, unknown>>): Unpacked {
  const index = items[INDEX_KEY] as Partial<Index> | null | undefined;
  const keys = Object.keys(items).filter((key) => key.startsWith(CHUNK_KEY));
  if (Number(index?.version) > RULES_VERSION) return { rules: [], state: 'later', stamp: '' };
  const stamp = String(index?.stamp ?? '');
  const chunksOf = (names: readonly string[]) => names.map((key) => items[key] as Partial<Chunk> | null | undefined);
  const named = chunksOf(
    Array.from({ length: Math.min(Number(index?.chunks ?? 0) || 0, 100) }, (_, at) => CHUNK_KEY + at),
  );
  const isWhole = index === undefined ? keys.length === 0 : named.length > 0 && named.every((it) => isOf(it, stamp));
  const rules = (isWhole ? named : chunksOf(keys)).flatMap((chunk) => (Array.isArray(chunk?.rules) ? chunk.rules : []));
  return { rules: mergeRules(parseRules(storedRules(rules)), []), state: isWhole ? 'whole' : 'torn', stamp };
}

function isOf(chunk: Partial<Chunk> | null | undefined, stamp: string): boolean {
  return chunk?.stamp === stamp && Array.isArray(chunk.rules);
}

/** Keys that an earlier, longer writing has left. */
export function surplus(items: Readonly<Record<string, unknown>>, written: Chunks['items']): string[] {
  return Object.keys(items).filter((key) => key.startsWith(CHUNK_KEY) && !Object.hasOwn(written, key));
}

function chunkBytes(rules: readonly StoredRule[], stamp: string): number {
  return bytesOf({ stamp, rules }) + CHUNK_KEY.length + 3;
}

/** As browsers count: Chromium writes each `<` as six characters. */
function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value).replaceAll('<', '\\u003C')).length;
}
