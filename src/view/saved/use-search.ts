// The search field's question, answered a moment after it was typed; texts are loaded when first needed.
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SavedActions, SavedEntry } from './model';
import { type Searchable, search, searchableOf, wordsOf } from './search';

/** Milliseconds without a key before a search begins. */
const PAUSE = 120;
/** Texts that are made searchable without letting the page breathe. */
const SLICE = 40;

export interface Search {
  /** Undefined where nothing is searched for. */
  readonly found: readonly Searchable[] | undefined;
  readonly words: readonly string[];
  /** The texts are on their way. */
  readonly busy: boolean;
  /** Loads the texts ahead of the first question. */
  warm(): void;
}

export function useSearch(entries: readonly SavedEntry[], query: string, texts: SavedActions['texts']): Search {
  const [asked, setAsked] = useState('');
  const [wanted, setWanted] = useState(false);
  const [searchables, setSearchables] = useState<ReadonlyMap<string, Searchable>>();
  const known = useRef<ReadonlyMap<string, Searchable>>(new Map());
  useEffect(() => {
    const timer = setTimeout(() => setAsked(query), query === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [query]);
  const isWanted = wanted || query !== '';
  useEffect(() => {
    const over = new AbortController();
    if (isWanted) {
      void makeSearchable(entries, known.current, texts, over.signal).then((made) => {
        if (over.signal.aborted) return;
        known.current = made;
        setSearchables(made);
      });
    }
    return () => over.abort();
  }, [entries, isWanted]);
  const words = useMemo(() => wordsOf(asked), [asked]);
  const found = useMemo(
    () => (words.length === 0 || !searchables ? undefined : search([...searchables.values()], words)),
    [words, searchables],
  );
  return { found, words, busy: words.length > 0 && !searchables, warm: () => setWanted(true) };
}

/** What is known of entries that have not changed is taken over. */
async function makeSearchable(
  entries: readonly SavedEntry[],
  known: ReadonlyMap<string, Searchable>,
  load: SavedActions['texts'],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Searchable>> {
  const isKnown = (entry: SavedEntry): boolean => known.get(entry.id)?.entry.updatedAt === entry.updatedAt;
  const texts = entries.every(isKnown) ? new Map<string, string>() : await load();
  const made = new Map<string, Searchable>();
  for (const [index, entry] of entries.entries()) {
    const old = isKnown(entry) ? known.get(entry.id) : undefined;
    made.set(entry.id, old ? { ...old, entry } : searchableOf(entry, texts.get(entry.id) ?? ''));
    if (!old && index % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) break;
  }
  return made;
}
