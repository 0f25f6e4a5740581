// Where in its article the page stands, and how the reader gets about in it.
import { native } from '../../src/blocks/native';
import { type Drawn, type Place, placeAt, spotOf, type Where } from '../../src/blocks/place';
import { bringUp, topLine } from '../../src/collapse/bring-up';
import { drawAttention } from '../../src/collapse/draw-attention';
import { rectOf } from '../../src/collapse/rect';
import { sectionRead, watchScrolling } from '../../src/collapse/section-spy';
import { type WayBack, wayBack } from '../../src/collapse/way-back';
import { onPlaceMessage } from '../../src/platform/messages';
import type { PageHandle } from '../../src/platform/page-handle';
import { onFollower } from '../../src/platform/place-port';
import { headingCalled, reveal } from './headings';

/** Milliseconds between two looks at whether the page still holds the article. */
const PULSE = 1000;
/** Shares of the window's height between which a heading still stands where a jump has brought it. */
const LANDED = [-0.1, 0.6] as const;

export function startGuide(handle: PageHandle): void {
  const { document, signal } = handle;
  const looks = new Set<() => void>();
  let back: WayBack | undefined;
  let landed: Element | undefined;

  const lookAgain = () => {
    for (const look of looks) look();
  };

  function jump({ heading: id, title }: { heading: string; title: string }): boolean {
    const heading = headingCalled(id, title, handle);
    if (!heading) return false;
    // Who reads on from where a jump has led is somewhere else by then, and comes back to there.
    if (!back || back.isHere() || !isLanded(landed)) back = wayBack(window);
    landed = heading;
    reveal(heading, handle);
    bringUp(window, { element: heading, line: rectOf(heading).top }, 'calmly');
    drawAttention(window, heading, signal);
    lookAgain();
    return true;
  }

  function goBack(): undefined {
    back?.go();
    back = undefined;
    landed = undefined;
    lookAgain();
  }

  function drawn(): Drawn {
    const { story } = handle.scan();
    const root = story && native(story, 'isConnected') ? story : native(document, 'body');
    return { root, headings: handle.headings ?? new Map() };
  }

  function go(place: Place): void {
    const hidden = spotOf(drawn(), place);
    if (hidden) reveal(hidden.element, handle);
    // What was revealed has moved what is below it.
    const spot = hidden && spotOf(drawn(), place);
    if (spot) bringUp(window, spot, 'at once');
    else window.scrollTo({ top: 0, behavior: 'instant' });
  }

  onPlaceMessage(
    {
      'place.jump': jump,
      'place.return': goBack,
      'place.tell': () => placeAt(drawn(), topLine(window)),
      'place.go': ({ address, place }) => {
        if (withoutHash(address) !== withoutHash(location.href)) return false;
        go(place);
        return true;
      },
    },
    signal,
  );

  onFollower((tell, over, hangUp) => {
    let told = '';
    const address = withoutHash(location.href);
    const look = (): void => {
      if (isGone(handle, address)) {
        hangUp();
        return;
      }
      const where: Where = {
        section: sectionRead(window, handle.headings ?? new Map()) ?? '',
        away: back?.isHere() === false,
      };
      const said = JSON.stringify(where);
      if (said !== told) tell(where);
      told = said;
    };
    looks.add(look);
    const pulse = setInterval(look, PULSE);
    over.addEventListener('abort', () => {
      looks.delete(look);
      clearInterval(pulse);
    });
    watchScrolling(window, look, over);
  }, signal);
}

/** A page may put another article in the place of the one that was read. */
function isGone({ headings, scan }: PageHandle, address: string): boolean {
  if (withoutHash(location.href) !== address) return true;
  const read = headings && headings.size > 0 ? [...headings.values()] : [scan().story ?? []].flat();
  return read.length > 0 && !read.some((element) => native(element, 'isConnected'));
}

function isLanded(heading: Element | undefined): boolean {
  if (!heading || !native(heading, 'isConnected')) return false;
  const share = rectOf(heading).top / window.innerHeight;
  return share > LANDED[0] && share < LANDED[1];
}

function withoutHash(address: string): string {
  return address.split('#', 1)[0] ?? '';
}
