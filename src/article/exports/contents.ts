// The outline as nested lists of links.
import type { Element } from 'hast';
import type { OutlineEntry } from '../types';
import { make } from './markup';
import { writable } from './writable';

/** `addressOf`: where a heading is; an entry without a place or a title gives way to what is below it. */
export function contentsItems(
  outline: readonly OutlineEntry[],
  addressOf: (id: string) => string | undefined,
): Element[] {
  return outline.flatMap(({ id, title, children }): Element[] => {
    const href = addressOf(id);
    const name = writable(title).trim();
    const below = contentsItems(children, addressOf);
    if (href === undefined || name === '') return below;
    return [make('li', {}, [make('a', { href }, [name]), ...(below.length > 0 ? [make('ol', {}, below)] : [])])];
  });
}
