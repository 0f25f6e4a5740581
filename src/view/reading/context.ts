// What the article's own components need to know of the view around them.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Images } from '../../decide/reading-choices';

export interface Reading {
  /** With 'none', a picture is fetched only when the reader asks for it. */
  readonly images: Images;
  /** Fetches all pictures of this article, whatever holds for others. */
  showAll(): void;
}

export const ReadingContext = createContext<Reading>({ images: 'load', showAll: () => undefined });

export function useReading(): Reading {
  return useContext(ReadingContext);
}
