// What is remembered of the site, put to use in a page, and what the page adds to it.
import { declaredBy } from '../../src/blocks/declared';
import { native } from '../../src/blocks/native';
import type { BlockId } from '../../src/blocks/page';
import type { Folding } from '../../src/collapse/folding';
import { whileParsing } from '../../src/collapse/parsing';
import { printOf } from '../../src/collapse/print';
import type { Decision } from '../../src/decide/types';
import { pageHash } from '../../src/platform/memory';
import type { Lesson, RememberedBlock, SeenBlock } from '../../src/platform/memory-schema';
import { sendToBackground } from '../../src/platform/messages';
import type { SiteChoices } from '../../src/platform/page-handle';

export interface Recollection {
  /** Takes over what is remembered, and folds it as it is parsed. */
  recall(blocks: readonly RememberedBlock[], choices: SiteChoices): void;
  /** On how many pages of the site the block stood, itself near a fold each time. */
  recurs(element: Element | undefined): number;
  /** Folds nothing more that is still being parsed. */
  stop(): void;
  /** Passes on what a settled page teaches, if that is new. */
  learn(): void;
}

/** Lessons that one page gives; one that never rests has nothing to teach. */
const MOST_LESSONS = 20;

export function createRecollection(folding: Folding, signal: AbortSignal): Recollection {
  const known = new Map<string, RememberedBlock>();
  /** What this page itself has taught to fold. */
  const own = new Map<string, WeakRef<Element>>();
  let parsing = new AbortController();
  let taught = '';
  let lessons = 0;

  return {
    recall(blocks, choices) {
      for (const block of blocks) known.set(block.print, block);
      if (choices.mode !== 'fold' || !blocks.some((block) => block.folded)) return;
      let isArticle: boolean | undefined;
      whileParsing(
        document,
        (element) => {
          const print = printOf(element);
          const block = print === undefined ? undefined : known.get(print);
          if (!block?.folded || !choices.folds(block.kind)) return;
          // Asked when the first is met: by then the head is parsed. A front page that has the same box is left alone.
          isArticle ??= isKnown(blocks) || saysArticle();
          if (isArticle) folding.foldEarly(element, block.kind, block.copies);
        },
        AbortSignal.any([signal, parsing.signal]),
      );
    },
    stop() {
      parsing.abort();
      parsing = new AbortController();
    },
    recurs(element) {
      const print = known.size > 0 && element ? printOf(element) : undefined;
      return (print !== undefined && known.get(print)?.pages.length) || 0;
    },
    learn() {
      const lesson = lessonFrom(folding, known, own);
      const text = JSON.stringify(lesson);
      if (text === taught || lessons >= MOST_LESSONS) return;
      taught = text;
      lessons += 1;
      // A background that is just being stopped misses a lesson; the next visit gives it again.
      sendToBackground('memory.learn', { lesson }).catch(() => undefined);
    },
  };
}

/** It taught some of this itself, so it was an article. */
function isKnown(blocks: readonly RememberedBlock[]): boolean {
  const page = pageHash(location.pathname);
  return blocks.some(({ folded, pages }) => folded && pages.includes(page));
}

function saysArticle(): boolean {
  const { structuredArticle, graphArticle, published, filed, other } = declaredBy(document);
  return (structuredArticle || graphArticle || published || filed) && !other;
}

/** Notes in `own` what it says of blocks to fold. */
function lessonFrom(
  folding: Folding,
  known: ReadonlyMap<string, RememberedBlock>,
  own: Map<string, WeakRef<Element>>,
): Lesson {
  const { decisions } = folding;
  const seen = (chosen: readonly Decision[]): SeenBlock[] => {
    const blocks = new Map<string, SeenBlock>();
    for (const { block, category, occurrences } of chosen) {
      const print = printOn(folding, block);
      if (print !== undefined) blocks.set(print, { print, kind: category, copies: occurrences });
    }
    return [...blocks.values()];
  };
  const folds = decisions.filter(({ action, within }) => action === 'collapse' && within === undefined);
  const folded = seen(folds);
  const near = seen(decisions.filter(({ action, guard }) => action === 'keep' && guard === undefined));
  const isFolded = new Set(folded.map(({ print }) => print));
  // What the reader has folded by hand and taken back stands there without any decision.
  const takenBack = [...own].filter(([print, element]) => !isFolded.has(print) && isPrinted(element.deref(), print));
  // What the reader is using just now is no other judgement.
  const left = decisions.filter(({ action, guard }) => action !== 'collapse' && guard !== 'inUse');
  const gone = left.map(({ block }) => printOn(folding, block)).filter((print) => print !== undefined);
  const kept = [...new Set([...gone, ...folding.unfolded.map(printOf)])].filter(
    (print) => print !== undefined && known.get(print)?.folded === true && !isFolded.has(print),
  ) as string[];
  own.clear();
  for (const { block } of folds) {
    const element = folding.elementOf(block);
    const print = element && printOf(element);
    if (print !== undefined) own.set(print, new WeakRef(element as Element));
  }
  return { folded, near, kept: [...new Set([...kept, ...takenBack.map(([print]) => print)])] };
}

function isPrinted(element: Element | undefined, print: string): boolean {
  return element !== undefined && native(element, 'isConnected') && printOf(element) === print;
}

function printOn(folding: Folding, block: BlockId): string | undefined {
  const element = folding.elementOf(block);
  return element && printOf(element);
}
