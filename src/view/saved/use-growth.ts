// A long list is drawn in portions: the next when the end of the last comes near.
import { useEffect, useState } from 'preact/hooks';

const PORTION = 60;
/** How far below the window a portion is drawn ahead. */
const AHEAD = '1200px';

/** How many of `total` are drawn, and what to hang on an element behind them. Begins anew with another `list`. */
export function useGrowth(total: number, list: unknown): { shown: number; end: (element: Element | null) => void } {
  const [shown, setShown] = useState(PORTION);
  const [element, setElement] = useState<Element | null>(null);
  useEffect(() => setShown(PORTION), [list]);
  useEffect(() => {
    if (!element || shown >= total) return;
    const observer = new IntersectionObserver(
      (sights) => {
        if (sights.some(({ isIntersecting }) => isIntersecting)) setShown((known) => known + PORTION);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element, shown, total]);
  return { shown: Math.min(shown, total), end: setElement };
}
