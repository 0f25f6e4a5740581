// What the article's components need to know, out of the reader's preferences and what was asked for this article.
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { ReadingContext } from './context';
import { usePreferences } from './preferences';

export function ReadingProvider({ children }: { children: ComponentChildren }) {
  const { preferences } = usePreferences();
  const [all, setAll] = useState(false);
  const images = all ? 'load' : preferences.images;
  const reading = useMemo(() => ({ images, showAll: () => setAll(true) }), [images]);
  return <ReadingContext.Provider value={reading}>{children}</ReadingContext.Provider>;
}
