// Questions about the tree of sections.
import type { OutlineEntry } from '../../article/types';

export type FlatEntry = Omit<OutlineEntry, 'children'>;

/** Headings in reading order. */
export function flatten(outline: readonly OutlineEntry[]): FlatEntry[] {
  return outline.flatMap(({ children, ...entry }) => [entry, ...flatten(children)]);
}

/** The ids from the outermost section down to this one; none where it is not there. */
export function pathTo(outline: readonly OutlineEntry[], id: string | undefined): readonly string[] {
  for (const entry of outline) {
    if (entry.id === id) return [entry.id];
    const below = pathTo(entry.children, id);
    if (below.length > 0) return [entry.id, ...below];
  }
  return [];
}
