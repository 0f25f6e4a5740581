// What a page's verdict does with a block, as detector tests ask it.

import type { Page } from '../../../src/blocks/page';
import { judge } from '../../../src/decide/judge';
import type { Category, Decision } from '../../../src/decide/types';
import { articleWith, blockOf } from '../page-from';

/** The category under which `#x` is folded or left out, or undefined where it stays as it is. */
export function foldOf(inside: string, before = '', after = ''): Category | undefined {
  const decision = decisionOn(inside, before, after);
  return decision && decision.action !== 'keep' ? decision.category : undefined;
}

export function decisionOn(inside: string, before = '', after = ''): Decision | undefined {
  const page = article(inside, before, after);
  const { id } = blockOf(page, 'x');
  return judge(page).decisions.find(({ block }) => block === id);
}

/** Every folded text in an article with this inside. */
export function foldedTexts(inside: string): string[] {
  const page = article(inside);
  const folded = judge(page).decisions.filter(({ action, within }) => action === 'collapse' && within === undefined);
  return folded.flatMap(({ block }) => {
    const found = page.blocks[block];
    return found ? [page.text.slice(found.textStart, found.textEnd)] : [];
  });
}

/** A paragraph of an invented story, as long as paragraphs are. */
export const PROSE =
  'The engineer who built the gauge has kept a diary since the first winter, and in it she records each morning how far the paper and the machine disagreed about the tide.';

/** On any other page nothing is decided, and every test that something stays would pass. */
function article(...parts: Parameters<typeof articleWith>): Page {
  const { page } = articleWith(...parts);
  if (page.kind !== 'article') throw new Error('the page is no article');
  return page;
}
