// Starts Chaffinch in a page and keeps it going until the signal fires. What only an article needs, judging and folding,
// comes with judgement.js.
import { native } from '../../src/blocks/native';
import { surveyInSlices } from '../../src/blocks/segment';
import { breathe, inSlices } from '../../src/collapse/slices';
import { type Watch, watchPage } from '../../src/collapse/watch';
import { readMemory } from '../../src/platform/memory';
import { NOTHING } from '../../src/platform/memory-schema';
import { onPageMessage, type PageLedger } from '../../src/platform/messages';
import { isOrphaned } from '../../src/platform/orphan';
import { type PageHandle, pageHandle, publish, type Scan, type SiteChoices } from '../../src/platform/page-handle';
import { createBadge } from './badge';
import { followChoices, UNDECIDED } from './choices';
import { judged, loadJudgement } from './judgement';

export function startPage(until: AbortSignal): void {
  // A second injection (on a site that the reader allows after cleaning it once) takes over from the first.
  pageHandle()?.stop();
  const stopping = new AbortController();
  const signal = AbortSignal.any([until, stopping.signal]);
  const badge = createBadge(signal);
  let choices = UNDECIDED;
  let scan: Scan | undefined;
  let watch: Watch | undefined;
  let pressed: Element | undefined;
  // What comes into a page that is there already was asked for, and its first scan answers that.
  let isAsked = native(document, 'readyState') === 'complete';

  const handle: PageHandle = {
    document,
    signal,
    isOver,
    stop: () => stopping.abort(),
    changed: report,
    decided: () => settle(true),
    scan: () => ({
      isArticle: scan?.page.kind === 'article',
      omitted: (scan && handle.folds?.omitted(scan)) ?? new Map(),
      pageWords: scan?.page.words.length ?? 0,
      story: scan?.elements[scan.page.article],
    }),
  };

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
    const survey = await sliced(surveyInSlices(document));
    if (survey) watch?.also(survey.roots);
    // What it has folded is confirmed or taken back, on a page that is no article too.
    if (survey) await handle.recalled;
    const found = survey && (await judged(survey, handle, sliced));
    if (!found) return work;
    // Writing is a task of its own: the last slice of the judgement may have been a long one.
    await breathe();
    if (isOver()) return work;
    scan = found;
    settle(isAsked);
    isAsked = false;
    return work;
  }

  function settle(asked: boolean): void {
    if (scan) handle.folds?.settle(scan, choices, asked);
  }

  function report(): void {
    // A page that is made ready ahead has no badge yet: the tab's is that of the page before it.
    if (!isOrphaned() && !isPrerendered()) badge.show(handle.folds?.count ?? 0);
  }

  function follow(wanted: SiteChoices): void {
    if (wanted.mode !== choices.mode) handle.folds?.clear();
    choices = wanted;
    settle(true);
    watch?.request();
  }

  /** On a page that is no article too: what the reader asks for is done. */
  async function pick(start: Element | undefined): Promise<undefined> {
    await loadJudgement(handle);
    settle(true);
    if (handle.folds) handle.pick?.(handle.folds.pick(choices.mode), start);
  }

  onPageMessage(
    {
      'page.ledger': () => ledgerOf(scan, choices, handle),
      'page.expand': ({ blocks }) => {
        handle.folds?.expand(blocks);
      },
      'page.fold': ({ blocks }) => {
        handle.folds?.fold(blocks);
      },
      'page.point': ({ blocks }) => {
        handle.point?.(handle.folds?.elementsOf(blocks) ?? []);
      },
      'page.rule': ({ blocks, ruling }) => handle.folds?.rule(blocks, ruling),
      'page.describe': ({ block }) => handle.folds?.describe(block),
      'page.pick': ({ fromMenu }) => pick(fromMenu ? pressed : undefined),
      'article.read': () => handle.readArticle?.(),
    },
    signal,
  );
  // Where the context menu was opened: its command comes without a place.
  const onMenu = ({ isTrusted, target }: Event): void => {
    if (isTrusted && target instanceof Element) pressed = target;
  };
  window.addEventListener('contextmenu', onMenu, { capture: true, signal });
  // A page that comes back from the browser's cache finds its badge gone.
  const onShow = ({ persisted }: PageTransitionEvent): void => {
    if (isOver()) return;
    if (persisted) badge.forget();
    report();
  };
  window.addEventListener('pageshow', onShow, { signal });
  native(document, 'addEventListener').call(document, 'prerenderingchange', report, { signal });
  // Back from the page of extensions, say.
  window.addEventListener('visibilitychange', isOver, { signal });
  signal.addEventListener('abort', () => {
    if (pageHandle() === handle) publish(undefined);
  });

  /** Before the page is painted, if the browser is quick enough: what was folded on the last visit. */
  async function recall(): Promise<void> {
    const { blocks } = await remembered;
    if (choices.mode === 'off' || blocks.length === 0 || isOver()) return;
    await loadJudgement(handle);
    handle.folds?.recall(blocks, choices);
  }

  // Both are asked for at once: the parser does not wait.
  const remembered = readMemory(location.hostname).catch(() => NOTHING);
  const decided = followChoices(location.hostname, follow, signal);
  handle.recalled = decided.then(recall);
  publish(handle);
  whenParsed(signal, async () => {
    watch = watchPage(document, look, signal, {
      renew: (added) => (isOver() ? undefined : handle.folds?.renew(added)),
      isDisturbed: (element) => handle.folds?.isDisturbed(element) === true,
    });
    await decided;
    watch.request();
  });
}

/** The page's ledger, as the popup asks for it. */
function ledgerOf(scan: Scan | undefined, choices: SiteChoices, handle: PageHandle): PageLedger {
  return {
    host: location.hostname,
    active: choices.mode !== 'off',
    kind: scan?.page.kind ?? 'other',
    settled: scan !== undefined,
    failed: scan?.verdict.failed ?? [],
    pageWords: scan?.page.words.length ?? 0,
    ...(handle.folds?.ledger(scan) ?? { decisions: [], foldedWords: 0 }),
  };
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
