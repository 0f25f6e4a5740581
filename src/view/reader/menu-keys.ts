// Which item of a menu a key leads to.

/** By arrow keys, around the ends, and by Home and End. */
export function destination(key: string, now: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return (now + 1) % count;
    case 'ArrowUp':
      return (Math.max(now, 0) - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

interface Named {
  readonly textContent: string | null;
}

/** By a letter: the next item that begins with it, or the first that holds a word that does. */
export function itemFrom(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  now: number,
  items: readonly Named[],
): number | undefined {
  if (key.length !== 1 || key === ' ' || ctrlKey || metaKey || altKey) return undefined;
  const after = items.map((_, index) => (now + 1 + index) % items.length);
  const named = (test: (name: string) => boolean) =>
    after.find((index) => test((items[index]?.textContent ?? '').trim().toLocaleLowerCase()));
  const letter = key.toLocaleLowerCase();
  return (
    named((name) => name.startsWith(letter)) ??
    named((name) => name.split(/\s+/).some((word) => word.startsWith(letter)))
  );
}
