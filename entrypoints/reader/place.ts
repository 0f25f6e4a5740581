// Where in the article the reader tab stands: it begins where the page stood, and stays there when it is loaded anew.
import { type Drawn, type Place, placeAt, START, spotOf } from '../../src/blocks/place';

/** The line, in CSS pixels, on which what stands there is the beginning of what is seen. */
const TOP_LINE = 24;
/** Milliseconds after the last movement. */
const REST = 200;

/** Shows the place that was left last, else that at which the page stood, and keeps to it. */
export async function takeUpPlace(stood: Place | undefined): Promise<void> {
  const keep = keepPlace(placeLeft() ?? stood ?? START);
  keep();
  addEventListener('resize', keep);
  // The reading face is as wide as its stand-in, but not quite.
  await document.fonts.ready;
  keep();
}

export function placeNow(): Place {
  return placeAt(drawn(), TOP_LINE);
}

function bring(place: Place): void {
  const spot = spotOf(drawn(), place);
  if (spot) scrollBy({ top: spot.line - TOP_LINE, behavior: 'instant' });
}

function drawn(): Drawn {
  const root = document.querySelector('.article-body') ?? document.body;
  return {
    root,
    headings: new Map([...root.querySelectorAll('[id^="section-"]')].map((heading) => [heading.id, heading])),
  };
}

/**
 * Follows the reader. The place is kept with the tab's own history: a browser that loads the page anew restores pixels
 * before there are any. Answers how the tab is brought back to it when the text has been set anew.
 */
function keepPlace(first: Place): () => void {
  let place = first;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    place = placeNow();
    history.replaceState({ place }, '');
  };
  const onScroll = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, REST);
  };
  addEventListener('scroll', onScroll, { passive: true });
  return () => {
    clearTimeout(timer);
    bring(place);
  };
}

/** Where the tab stood before it was loaded anew. */
export function placeLeft(): Place | undefined {
  // Nobody else writes there.
  return (history.state as { place?: Place } | null)?.place;
}
