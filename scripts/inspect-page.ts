// What `npm run inspect` runs inside a loaded page: the pipeline of the extension, and its result as plain data.

import { toMarkdown } from '../src/article/exports/markdown';
import { articleBody } from '../src/article/text';
import type { OutlineEntry } from '../src/article/types';
import type { Page } from '../src/blocks/page';
import type { Category, Decision, GuardId, Signal } from '../src/decide/types';
import { elementPath } from './element-path';
import { readScanned, scanPage } from './scan-page';

export interface Inspection {
  readonly url: string;
  readonly isArticle: boolean;
  readonly ledger: readonly LedgerLine[];
  /** Ids of detectors that failed. */
  readonly failed: readonly string[];
  readonly outline: readonly OutlineEntry[];
  /** The article's text, a newline between blocks, without title, byline and captions. */
  readonly articleBody: string;
  readonly markdown: string;
  readonly title: string;
  readonly byline: string;
  readonly published: string;
}

export interface LedgerLine {
  /** See element-path.ts. */
  readonly path: string;
  readonly category: Category;
  readonly text: string;
  readonly score: number;
  readonly occurrences: number;
  readonly action: Decision['action'];
  readonly guard?: GuardId;
  readonly signals: readonly Pick<Signal, 'detector' | 'category' | 'strength' | 'reason'>[];
}

export function inspect(): Inspection {
  const { page, verdict, scan, elementOf } = scanPage();
  const read = scan.isArticle ? readScanned(scan) : undefined;
  return {
    url: page.url,
    isArticle: scan.isArticle,
    ledger: verdict.decisions.map((decision) => ledgerLine(page, decision, elementOf(decision))),
    failed: verdict.failed,
    outline: read?.article.outline ?? [],
    articleBody: read ? articleBody(read.article.body) : '',
    markdown: read ? toMarkdown(read.article) : '',
    title: read?.article.title ?? page.title,
    byline: read?.article.byline ?? '',
    published: read?.article.published ?? '',
  };
}

function ledgerLine(page: Page, decision: Decision, element: Element): LedgerLine {
  const block = page.blocks[decision.block];
  return {
    path: elementPath(element),
    category: decision.category,
    text: block ? page.text.slice(block.textStart, block.textEnd) : '',
    score: decision.score,
    occurrences: decision.occurrences,
    action: decision.action,
    ...(decision.guard ? { guard: decision.guard } : {}),
    signals: decision.signals.map(({ detector, category, strength, reason }) => ({
      detector,
      category,
      strength,
      reason,
    })),
  };
}
