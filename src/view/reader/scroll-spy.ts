// Which section is being read, and how far the reader has come.
import { useEffect, useState } from 'preact/hooks';

export interface Position {
  /** The id of the section being read; undefined above the first. */
  readonly section: string | undefined;
  /** 0..1 of the article. */
  readonly progress: number;
}

/** A section counts as being read once its heading has passed this share of the window's height. */
const READING_LINE = 0.3;

/** Follows the scroll position. `ids` are the headings' ids in reading order. */
export function useScrollSpy(ids: readonly string[], article: () => Element | null): Position {
  const [position, setPosition] = useState<Position>({ section: undefined, progress: 0 });
  // The ids are a new array each time; what they say is what counts.
  const key = ids.join(' ');
  useEffect(() => {
    let frame = 0;
    const measure = (): void => {
      frame = 0;
      const tops = ids.map(
        (id) => document.getElementById(id)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
      );
      const box = article()?.getBoundingClientRect();
      const section = sectionAt(ids, tops, innerHeight * READING_LINE, atEnd());
      const progress = box ? progressIn(box.top, box.height, innerHeight) : 0;
      setPosition((known) =>
        known.section === section && known.progress === progress ? known : { section, progress },
      );
    };
    const soon = (): void => {
      frame ||= requestAnimationFrame(measure);
    };
    measure();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [key]);
  return position;
}

/** The last heading above the line; at the very end the last one, which may be too short ever to reach the line. */
export function sectionAt(
  ids: readonly string[],
  tops: readonly number[],
  line: number,
  end: boolean,
): string | undefined {
  return end ? ids.at(-1) : ids.findLast((_, index) => (tops[index] ?? Number.POSITIVE_INFINITY) <= line);
}

/** 0 while the article's start is in sight, 1 once its end is. */
export function progressIn(top: number, height: number, viewport: number): number {
  const way = height - viewport;
  return way <= 0 ? 1 : Math.min(1, Math.max(0, -top / way));
}

function atEnd(): boolean {
  const { scrollHeight } = document.documentElement;
  return scrollHeight > innerHeight && scrollY + innerHeight >= scrollHeight - 2;
}
