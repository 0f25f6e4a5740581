// How far the reader has come in an article, on this computer only: by a hash of its address, for the last hundred.
// Private windows have none, since Chaffinch does not run in them. Of general use: reading and listening keep one each.
import { browser } from 'wxt/browser';
import { HASH_SEED, mixText } from '../fingerprints/hash';
import { inTurn } from './in-turn';
import { listen } from './listen';
import { readItem, writeItems } from './store';

export interface ReadingPosition {
  /** By what the section or passage is found again: an id, or a hash of it. Never its text. */
  readonly section: string;
  /** 0..1 of the article. */
  readonly fraction: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** What one position is of: the eye's, or the voice's. */
export type PositionKind = 'read' | 'heard';

const KEY = 'positions';
const MOST_KEPT = 100;

type Positions = Readonly<Record<string, ReadingPosition>>;

export async function readPosition(kind: PositionKind, address: string): Promise<ReadingPosition | undefined> {
  const positions = await readAll();
  const key = keyOf(kind, address);
  return Object.hasOwn(positions, key) ? positions[key] : undefined;
}

/** What is still to be written, by its key: of several positions in quick succession only the last is. */
const waiting = new Map<string, Omit<ReadingPosition, 'at'> | undefined>();

/** Without a position, forgets it: the article was read to its end. */
export async function keepPosition(
  kind: PositionKind,
  address: string,
  position: Omit<ReadingPosition, 'at'> | undefined,
): Promise<void> {
  const key = keyOf(kind, address);
  waiting.set(key, position);
  await inTurn(KEY, async () => {
    if (!waiting.has(key)) return;
    const latest = waiting.get(key);
    waiting.delete(key);
    const { [key]: _, ...others } = await readAll();
    const kept = latest ? { ...others, [key]: { ...latest, at: Date.now() } } : others;
    await writeItems('local', { [KEY]: lastUsed(kept) });
  });
}

/** How many are kept, and when the last one was; 0 for none. */
export async function positionsKept(): Promise<{ count: number; last: number }> {
  const all = Object.values(await readAll());
  return { count: all.length, last: Math.max(0, ...all.map(({ at }) => at)) };
}

export async function forgetPositions(): Promise<void> {
  await inTurn(KEY, () => writeItems('local', { [KEY]: {} }));
}

/** Calls after any was kept or forgotten. */
export function watchPositions(listener: () => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && Object.hasOwn(changes, KEY)) listener();
  };
  listen(browser.storage.onChanged, onChanged, signal);
}

/** Chromium's storage sorts what it keeps by name, so that its order says nothing. */
function lastUsed(positions: Positions): Positions {
  const entries = Object.entries(positions).sort(([, one], [, other]) => other.at - one.at);
  return Object.fromEntries(entries.slice(0, MOST_KEPT));
}

/** The part of a page that is asked for is no other article. */
function keyOf(kind: PositionKind, address: string): string {
  const [page = ''] = address.split('#');
  return `${kind}:${(mixText(HASH_SEED, page) >>> 0).toString(16).padStart(8, '0')}`;
}

async function readAll(): Promise<Positions> {
  const stored = await readItem('local', KEY);
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, ReadingPosition] => isPosition(entry[1])),
  );
}

function isPosition(value: unknown): value is ReadingPosition {
  const position = value as Partial<ReadingPosition> | null;
  return (
    typeof position?.section === 'string' && typeof position.fraction === 'number' && typeof position.at === 'number'
  );
}
