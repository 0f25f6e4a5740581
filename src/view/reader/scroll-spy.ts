// Which section is being read, and how far the reader has come. Offsets are measured when the layout changes, never
// while scrolling; what moves with every frame is handed to `onMove` and draws no component anew.
import { useEffect, useRef, useState } from 'preact/hooks';
import { READING_LINE, sectionAt } from '../../blocks/section-at';
import { placeOf } from '../reading/section-place';
import { type Offsets, progressIn, wordsLeft } from './progress';

export interface Reached {
  /** 0..1 of the article. */
  readonly progress: number;
  /** Words below the reading position. */
  readonly wordsLeft: number;
}

export interface Spied {
  /** The headings' ids in reading order. */
  readonly ids: readonly string[];
  /** Words before the first heading, then of each section. */
  readonly words: readonly number[];
  readonly article: () => Element | null;
  readonly onMove: (reached: Reached) => void;
}

/** The id of the section being read; undefined above the first. */
export function useScrollSpy(spied: Spied): string | undefined {
  const [section, setSection] = useState<string>();
  const latest = useRef(spied);
  latest.current = spied;
  // The ids are a new array each time; what they say is what counts.
  const key = spied.ids.join(' ');
  useEffect(() => {
    let frame = 0;
    let offsets: Offsets | undefined;
    const follow = (): void => {
      frame = 0;
      const { ids, words, onMove } = latest.current;
      offsets ??= measure(latest.current);
      const progress = progressIn(offsets, scrollY);
      const end = scrollY + offsets.viewport >= offsets.page - 2 && offsets.page > offsets.viewport;
      setSection(sectionAt(ids, offsets.tops, scrollY + offsets.viewport * READING_LINE, end));
      onMove({ progress, wordsLeft: wordsLeft(offsets, words, scrollY + offsets.viewport * progress) });
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(follow);
    };
    const resized = new ResizeObserver(() => {
      offsets = undefined;
      soon();
    });
    const article = latest.current.article();
    if (article) resized.observe(article);
    resized.observe(document.documentElement);
    follow();
    addEventListener('scroll', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      resized.disconnect();
      removeEventListener('scroll', soon);
    };
  }, [key]);
  return section;
}

/** All of it in one go, so that the layout is computed once. */
function measure({ ids, article }: Spied): Offsets {
  const box = article()?.getBoundingClientRect();
  return {
    tops: ids.map((id) => {
      const heading = document.getElementById(id);
      const place = heading && placeOf(heading);
      return place ? place.getBoundingClientRect().top + scrollY : Number.POSITIVE_INFINITY;
    }),
    start: (box?.top ?? 0) + scrollY,
    end: (box?.bottom ?? 0) + scrollY,
    viewport: innerHeight,
    page: document.documentElement.scrollHeight,
  };
}
