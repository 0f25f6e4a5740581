// Starts Chaffinch in a page and keeps it going until the signal fires.
import { PAGE_HANDLE, type PageHandle, pageHandle } from '../../src/article/page-handle';
import { measure } from '../../src/blocks/measure';
import { native } from '../../src/blocks/native';
import type { BlockId } from '../../src/blocks/page';
import { rememberedMeasure } from '../../src/blocks/remembered-measure';
import { segmentInSlices } from '../../src/blocks/segment';
import { listenToChips } from '../../src/collapse/chip-events';
import { createFolding, type Folding } from '../../src/collapse/folding';
import { breathe, inSlices } from '../../src/collapse/slices';
import { watchPage } from '../../src/collapse/watch';
import { withChoices } from '../../src/decide/choices';
import { onPageMessage, sendToBackground } from '../../src/platform/messages';
import { isOrphaned } from '../../src/platform/orphan';
import { chipFor } from './chip';
import { followChoices, type SiteChoices, UNDECIDED } from './choices';
import { createDetails } from './details';
import { verdictOf } from './judgement';
import { ledgerOf, type Scan } from './ledger';
import { createNames } from './names';
import { createRulings, type Rulings } from './rulings';

export function startPage(until: AbortSignal): void {
  // A second injection (on a site that the reader allows after cleaning it once) takes over from the first.
  pageHandle()?.stop();
  const stopping = new AbortController();
  const signal = AbortSignal.any([until, stopping.signal]);
  const folding = createFolding(window, chipFor, report, isRestored());
  const layout = rememberedMeasure(measure, (element) => folding.hides(element));
  const nameOf = createNames();
  let choices = UNDECIDED;
  const rulings = createRulings(() => scan && settle(scan));
  let scan: Scan | undefined;
  let reported = 0;

  const handle: PageHandle = {
    document,
    signal,
    scan: () => pageScan(scan, rulings, folding.elementOf),
    stop: () => stopping.abort(),
  };
  const details = createDetails(handle, folding, rulings);
  Object.assign(globalThis, { [PAGE_HANDLE]: handle });

  /** After an update another script takes over; what this one has marked it takes off, whatever told it of its end. */
  function isOver(): boolean {
    if (!signal.aborted && isOrphaned()) stopping.abort();
    return signal.aborted;
  }

  /** Answers the milliseconds of work. */
  async function look(): Promise<number> {
    let work = 0;
    if (isOver()) return work;
    const sliced = <T>(steps: Generator<undefined, T>) =>
      inSlices(steps, signal, (spent) => {
        work += spent;
      });
    const found = await sliced(segmentInSlices(document, layout));
    if (found) watch?.also(found.roots);
    const verdict = found && (await verdictOf(found.page, handle, sliced));
    if (!verdict) return work;
    // Writing is a task of its own: the last slice of the judgement may have been a long one.
    await breathe();
    if (isOver()) return work;
    scan = { ...found, verdict };
    chips.attach();
    settle(scan);
    return work;
  }

  /** Brings the page in line with a scan and the reader's choices. */
  function settle({ page, verdict, elements }: Scan): void {
    if (choices.mode === 'off') return;
    const chosen = withChoices(page, verdict, { ...choices, ruled: rulings.among(elements) });
    folding.apply(chosen.decisions, elements, choices.mode);
  }

  function report(): void {
    const { count } = folding;
    // A page that is made ready ahead has no badge yet: the tab's is that of the page before it.
    if (count === reported || isOrphaned() || isPrerendered()) return;
    reported = count;
    // The worker may be starting, or gone with an update: the badge is not worth an error in the page.
    sendToBackground('badge.count', { count }).catch(() => undefined);
  }

  function follow(wanted: SiteChoices): void {
    if (wanted.mode !== choices.mode) {
      details.close();
      folding.clear();
    }
    choices = wanted;
    if (scan) settle(scan);
    watch?.request();
  }

  /** The last scan's ids of blocks that the popup names. */
  function named(names: readonly number[]): BlockId[] {
    const ids = folding.decisions.map((decision) => decision.block);
    return ids.filter((block) => names.includes(nameOf(folding.elementOf(block))));
  }

  let watch: ReturnType<typeof watchPage> | undefined;
  onPageMessage(
    {
      'page.ledger': () => ledgerOf(scan, folding, choices.mode !== 'off', nameOf),
      'page.expand': ({ blocks }) => {
        folding.expand(named(blocks));
      },
      'page.fold': ({ blocks }) => {
        folding.fold(named(blocks));
      },
      'page.point': ({ blocks }) => {
        handle.point?.(named(blocks).flatMap((block) => folding.elementOf(block) ?? []));
      },
      'page.jump': ({ heading }) => jumpTo(handle.headings?.get(heading)),
      'article.read': () => handle.readArticle?.(),
    },
    signal,
  );
  const isChip = (element: Element) => folding.foldedAt(element) !== undefined;
  const expand = (element: Element) => {
    if (!isOver()) folding.expand([folding.foldedAt(element) ?? []].flat());
  };
  const tell = (element: Element) => {
    if (!isOver()) details.open(element);
  };
  const chips = listenToChips(window, isChip, expand, tell, signal);
  // A page that comes back from the browser's cache finds its badge gone.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (isOver()) return;
    if (persisted) reported = 0;
    report();
  };
  window.addEventListener('pageshow', onShow, { signal });
  native(document, 'addEventListener').call(document, 'prerenderingchange', report, { signal });
  // Back from the page of extensions, say.
  window.addEventListener('visibilitychange', isOver, { signal });
  signal.addEventListener('abort', () => {
    folding.clear();
    if (pageHandle() === handle) Object.assign(globalThis, { [PAGE_HANDLE]: undefined });
  });

  // What a script before an update has left, which Firefox ends without a word. Chromium's notices this, and goes.
  folding.clear();
  whenParsed(signal, async () => {
    const renew = (added: readonly Node[]) => (isOver() ? undefined : folding.renew(added));
    watch = watchPage(document, look, signal, { renew, isDisturbed: folding.isDisturbed });
    await followChoices(location.hostname, follow, signal);
  });
}

/** Chromium restores the element that the reader looked at, and needs no help; Firefox a number of pixels. */
function isRestored(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  return import.meta.env.FIREFOX && (type === 'reload' || type === 'back_forward');
}

function isPrerendered(): boolean {
  return (
    'prerendering' in Document.prototype && native(document as Document & { prerendering: boolean }, 'prerendering')
  );
}

/** Runs once the page is parsed; before that, half a story is no evidence. */
function whenParsed(signal: AbortSignal, run: () => Promise<void>): void {
  const listen = native(document, 'addEventListener').bind(document);
  if (native(document, 'readyState') !== 'loading') void run();
  else listen('DOMContentLoaded', () => void run(), { once: true, signal });
}

/** What article.js is told: it leaves out what was decided against, folded or not. */
function pageScan(scan: Scan | undefined, rulings: Rulings, folded: Folding['elementOf']) {
  // Kinds that the reader wants to see in the page are still no part of the article.
  const choices = { folds: () => true, ruled: rulings.among(scan?.elements ?? []) };
  const read = scan ? withChoices(scan.page, scan.verdict, choices).decisions : [];
  const omitted = read.filter((decision) => decision.action !== 'keep');
  return {
    isArticle: scan?.page.kind === 'article',
    omitted: new Set(omitted.flatMap(({ block }) => folded(block) ?? scan?.elements[block] ?? [])),
    pageWords: scan?.page.words.length ?? 0,
  };
}

function jumpTo(heading: Element | undefined): boolean {
  if (!heading?.isConnected) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
  return true;
}
