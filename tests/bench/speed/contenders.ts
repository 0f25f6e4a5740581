// What `npm run bench:speed` runs inside a page: each contender once, in a page that nothing has run in before.
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { measure } from '../../../src/blocks/measure';
import { segmentInSlices } from '../../../src/blocks/segment';
import { createFolding } from '../../../src/collapse/folding';
import { inSlices } from '../../../src/collapse/slices';
import { judgeInSlices } from '../../../src/decide/judge';

/** Milliseconds. */
export interface Timing {
  readonly total: number;
  /** The longest task. */
  readonly longest: number;
}

export interface ScanTiming extends Timing {
  /** Of folding what the scan decided. */
  readonly fold: number;
  readonly folds: number;
  readonly elements: number;
}

export const contenders = {
  /** Every element is visited once, and nothing done. */
  walk: () => timed(walk),
  readability: () => onCopy((page) => new Readability(page).parse()),
  defuddle: () => onCopy((page) => new Defuddle(page, { url: document.URL }).parse()),
  scan,
};

export type Contender = keyof typeof contenders;

/** As the page's own script scans: in slices, with the page's tasks between. */
async function scan(): Promise<ScanTiming> {
  const slices: number[] = [];
  const sliced = <T>(steps: Generator<undefined, T>) =>
    inSlices(steps, new AbortController().signal, (spent) => {
      slices.push(spent);
    });
  const found = await sliced(segmentInSlices(document, measure));
  const verdict = found && (await sliced(judgeInSlices(found.page)));
  if (!verdict) throw new Error('the scan did not end');
  const folding = createFolding(
    window,
    ({ category }) => ({ text: category, show: 'Show', label: category, more: '' }),
    () => undefined,
  );
  const { total: fold } = timed(() => folding.apply(verdict.decisions, found.elements));
  return {
    total: slices.reduce((sum, each) => sum + each, 0),
    longest: Math.max(...slices),
    fold,
    folds: folding.count,
    elements: walk(),
  };
}

function timed(run: () => unknown): Timing {
  const start = performance.now();
  run();
  const total = performance.now() - start;
  return { total, longest: total };
}

/** Readability and Defuddle use up what they are given. Making the copy does not count. */
function onCopy(run: (page: Document) => unknown): Timing {
  const page = document.cloneNode(true) as Document; // The copy of a document is one.
  return timed(() => run(page));
}

function walk(): number {
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT);
  let elements = 1;
  while (walker.nextNode()) elements += 1;
  return elements;
}
