// Starts Chaffinch in a page and keeps it going until the signal fires.
import { PAGE_HANDLE, type PageHandle, pageHandle } from '../../src/article/page-handle';
import { type Measure, measure } from '../../src/blocks/measure';
import { rememberedMeasure } from '../../src/blocks/remembered-measure';
import { segmentInSlices } from '../../src/blocks/segment';
import { listenToChips } from '../../src/collapse/chip-events';
import { createFolding } from '../../src/collapse/folding';
import { createPointer } from '../../src/collapse/pointer';
import { inSlices } from '../../src/collapse/slices';
import { watchPage } from '../../src/collapse/watch';
import { judgeInSlices } from '../../src/decide/judge';
import { onPageMessage, sendToBackground } from '../../src/platform/messages';
import { isActive, readSettings, watchSettings } from '../../src/platform/settings';
import { chipFor } from './chip';
import { ledgerOf, type Scan } from './ledger';

export function startPage(until: AbortSignal): void {
  // A second injection (on a site that the reader allows after cleaning it once) takes over from the first.
  pageHandle()?.stop();
  const stopping = new AbortController();
  const signal = AbortSignal.any([until, stopping.signal]);
  const pointer = createPointer(window, signal);
  const folding = createFolding(window, chipFor, report);
  const layout = rememberedMeasure(measure, (element) => element.closest('[data-chaffinch="folded"]') !== null);
  let active = false;
  let scan: Scan | undefined;
  let reported = 0;

  const handle: PageHandle = { document, scan: () => pageScan(scan), stop: () => stopping.abort() };
  Object.assign(globalThis, { [PAGE_HANDLE]: handle });

  async function look(): Promise<void> {
    const found = await inSlices(scanSteps(layout), signal);
    if (!found) return;
    scan = found;
    if (active) folding.apply(scan.verdict.decisions, scan.elements);
  }

  function report(): void {
    const { count } = folding;
    if (count === reported) return;
    reported = count;
    // The worker may be starting, or gone with an update: the badge is not worth an error in the page.
    sendToBackground('badge.count', { count }).catch(() => undefined);
  }

  function follow(settings: Parameters<typeof isActive>[0]): void {
    const wanted = isActive(settings, location.hostname);
    if (wanted === active && scan) return;
    active = wanted;
    if (!active) folding.clear();
    watch?.request();
  }

  let watch: ReturnType<typeof watchPage> | undefined;
  onPageMessage(
    {
      'page.ledger': () => ledgerOf(scan, folding, active),
      'page.expand': ({ blocks }) => {
        folding.expand(blocks);
      },
      'page.fold': ({ blocks }) => {
        folding.fold(blocks);
      },
      'page.point': ({ blocks }) => {
        pointer.point(blocks.flatMap((block) => folding.elementOf(block) ?? []));
      },
      'page.jump': ({ heading }) => jumpTo(handle.headings?.get(heading)),
      'article.read': () => handle.readArticle?.(),
    },
    signal,
  );
  listenToChips(window, (element) => expandElement(folding, element), signal);
  watchSettings(follow, signal);
  signal.addEventListener('abort', () => {
    folding.clear();
    if (pageHandle() === handle) Object.assign(globalThis, { [PAGE_HANDLE]: undefined });
  });

  whenParsed(signal, async () => {
    watch = watchPage(document, look, signal);
    follow(await readSettings());
  });
}

/** Runs once the page is parsed; before that, half a story is no evidence. */
function whenParsed(signal: AbortSignal, run: () => Promise<void>): void {
  if (document.readyState !== 'loading') void run();
  else document.addEventListener('DOMContentLoaded', () => void run(), { once: true, signal });
}

function* scanSteps(layout: Measure): Generator<undefined, Scan> {
  const { page, elements } = yield* segmentInSlices(document, layout);
  yield;
  return { page, elements, verdict: yield* judgeInSlices(page) };
}

/** What article.js is told: it leaves out what was decided against, folded or not. */
function pageScan(scan: Scan | undefined) {
  const omitted = scan?.verdict.decisions.filter((decision) => decision.action === 'collapse') ?? [];
  return {
    isArticle: scan?.page.kind === 'article',
    omitted: new Set(omitted.flatMap(({ block }) => scan?.elements[block] ?? [])),
    pageWords: scan?.page.words.length ?? 0,
  };
}

function expandElement(folding: ReturnType<typeof createFolding>, element: Element): boolean {
  const block = folding.blockOf(element);
  if (block === undefined || folding.isOpen(block)) return false;
  folding.expand([block]);
  return true;
}

function jumpTo(heading: Element | undefined): boolean {
  if (!heading?.isConnected) return false;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  heading.scrollIntoView({ block: 'start', behavior: calm ? 'instant' : 'smooth' });
  return true;
}
