// j and k: to the next heading and to the one before. Leaves no trail in the tab's history.
import { useCallback } from 'preact/hooks';
import { openAround, placeOf } from '../reading/section-place';
import { useCommand } from './commands';

/** CSS pixels by which a heading may stand off the place it was scrolled to. */
const SLACK = 4;

export function useSectionKeys(ids: readonly string[]): void {
  const headings = (): HTMLElement[] => ids.flatMap((id) => document.getElementById(id) ?? []);
  useCommand(
    'next',
    useCallback(() => goTo(headings().find((heading) => offsetOf(heading) > SLACK)), [ids]),
  );
  useCommand(
    'previous',
    // Above the first heading stands the article's beginning.
    useCallback(
      () => goTo(headings().findLast((heading) => offsetOf(heading) < -SLACK)) || scrollTo({ top: 0 }),
      [ids],
    ),
  );
}

/** How far a heading stands below the place where a jump puts it. */
function offsetOf(heading: HTMLElement): number {
  return placeOf(heading).getBoundingClientRect().top - jumpLine();
}

function jumpLine(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}

/** The keyboard and a screen reader go on from there. */
function goTo(heading: HTMLElement | undefined): boolean {
  if (!heading) {
    return false;
  }
  openAround(heading);
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  placeOf(heading).scrollIntoView();
  return true;
}
