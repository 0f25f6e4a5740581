// How clearly a block asks its reader to do something: sign up, buy, join, download.
import type { Block, Link, Page } from '../../blocks/page';
import { linksIn } from '../../blocks/queries';
import { isHeadingTag } from '../../blocks/tags';
import { countPhrases, hasPhrase, type Topic, textHasPhrase } from '../lexicon';
import { asksForMail } from './mail-field';

/** Topics that ask for something; what is asked for differs. */
const ASKING: readonly Topic[] = ['asks', 'newsletter', 'channels', 'support'];

/** 0 for no ask at all; 1 for an e-mail field, or a button that asks in so many words. */
export function actionAsk(page: Page, block: Block): number {
  if (asksForMail(page, block)) return 1;
  const links = linksIn(page, block);
  if (links.length === 0) return 0;
  const asking = links.some((link) => linkAsks(page, link));
  const button = links.some((link) => isActionButton(page, link));
  const worded = ASKING.reduce((sum, topic) => sum + countPhrases(page, topic, block), 0);
  if (asking && (button || worded > 1)) return 1;
  if (asking || (button && worded > 0)) return 0.8;
  if (worded > 1) return 0.6;
  return button || worded > 0 ? 0.3 : 0;
}

/** A button with a few words on it. */
export function isActionButton(page: Page, link: Link): boolean {
  return link.button && link.wordEnd - link.wordStart <= BUTTON_WORDS && !opensSection(page, link);
}

/** What opens a section of the page itself is a heading of it, not a way to act. */
function opensSection(page: Page, link: Link): boolean {
  const text = page.text.slice(link.textStart, link.textEnd);
  return link.button && (/[?？؟]\s*$/.test(text) || isHeadingTag(page.blocks[link.block]?.tag ?? ''));
}

const BUTTON_WORDS = 7;

/** The links that ask, or all where none does. */
export function askingLinks(page: Page, block: Block): readonly Link[] {
  const links = linksIn(page, block);
  const asking = links.filter((link) => link.button || linkAsks(page, link));
  return asking.length > 0 ? asking : links;
}

export function linkAsks(page: Page, link: Link): boolean {
  if (opensSection(page, link)) return false;
  // A newsletter is named in running text too; on a button its name is the ask.
  const topics = link.button ? ASKING : ASKING.filter((topic) => topic !== 'newsletter');
  return topics.some((topic) =>
    link.wordEnd > link.wordStart ? hasPhrase(page, topic, link) : textHasPhrase(topic, link.label),
  );
}
