// How clearly a block asks its reader to do something: sign up, buy, join, download.
import type { Block, Link, Page } from '../../blocks/page';
import { controlsIn, linksIn, wordsOfRange } from '../../blocks/queries';
import { phrasesIn } from '../lexicon';

/** 0 for no ask at all; 1 for an e-mail field, or a button that asks in so many words. */
export function actionAsk(page: Page, block: Block): number {
  if (controlsIn(page, block).some((control) => control.kind === 'email')) return 1;
  const links = linksIn(page, block);
  if (links.length === 0) return 0;
  const asking = links.some((link) => linkAsks(page, link));
  const button = links.some((link) => link.button);
  const worded = phrasesIn('asks', wordsOfRange(page, block)).length;
  if (asking && (button || worded > 1)) return 1;
  if (asking || (button && worded > 0)) return 0.8;
  if (worded > 1) return 0.6;
  return button || worded > 0 ? 0.3 : 0;
}

/** The links that ask, or all where none does. */
export function askingLinks(page: Page, block: Block): readonly Link[] {
  const links = linksIn(page, block);
  const asking = links.filter((link) => link.button || linkAsks(page, link));
  return asking.length > 0 ? asking : links;
}

function linkAsks(page: Page, link: Link): boolean {
  const words = link.wordEnd > link.wordStart ? wordsOfRange(page, link) : link.label.toLowerCase();
  return phrasesIn('asks', words).length > 0;
}
