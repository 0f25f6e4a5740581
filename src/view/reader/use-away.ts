// Whether the toolbar is out of the way. Written on the element itself: nothing is drawn anew while scrolling.
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** CSS pixels that count as a movement, and from the top within which the bar always stands. */
const MOVEMENT = 6;
const TOP = 80;

export function useAway(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    let last = scrollY;
    const follow = (): void => {
      const moved = scrollY - last;
      if (Math.abs(moved) < MOVEMENT && scrollY > TOP) return;
      last = scrollY;
      bar.current?.toggleAttribute('data-away', moved > 0 && scrollY > TOP);
      bar.current?.toggleAttribute('data-afloat', scrollY > 0);
    };
    addEventListener('scroll', follow, { passive: true });
    return () => removeEventListener('scroll', follow);
  }, []);
  return bar;
}
