// What hangs over the page and promotes: bars at its top or bottom, pop-ups in a corner, modals.
import type { Block, Page } from '../blocks/page';
import { contains, linksIn, subtree, wordCount } from '../blocks/queries';
import type { Detector, Signal } from '../decide/types';
import { actionAsk } from './cues/action-ask';
import { signalsFrom } from './cues/evidence';
import { isApart, storyWordsIn } from './cues/flow';
import { isNamed } from './cues/names';
import { isCampaign } from './cues/offer';
import { countPhrases } from './lexicon';

export const overlayPromo: Detector = {
  id: 'overlay-promo',
  category: 'banner',
  detect: (page) => page.blocks.filter((block) => isOverlay(page, block)).flatMap((block) => signalsOf(page, block)),
};

/** A larger overlay is an app's own panel. */
const MOST_WORDS = 120;
/** A smaller one is a button of a tool: a chat, a way back to the top. */
const FEWEST_WORDS = 6;
const BUTTON_WORDS = 5;

function isOverlay(page: Page, block: Block): boolean {
  if (block.hidden || block.layout?.position === undefined || block.layout.position === 'flow') return false;
  const words = wordCount(block);
  if (block.tag === 'header' || isApart(page, block) || subtree(page, block).some((inner) => inner.tag === 'nav'))
    return false;
  return words > 2 && words <= MOST_WORDS && !contains(block, page.headline) && storyWordsIn(page, block) === 0;
}

function signalsOf(page: Page, block: Block): Signal[] {
  const ask = actionAsk(page, block);
  const links = linksIn(page, block).filter((link) => link.url !== '' && !link.url.startsWith('#'));
  const acts = links.some((link) => link.wordEnd - link.wordStart <= BUTTON_WORDS);
  if (ask === 0 && !acts) return [];
  return signalsFrom(overlayPromo, block, {
    hangsOver: block.layout?.position === 'fixed' ? 1 : 0.7,
    asksAction: ask,
    newsletterWords: countPhrases(page, 'newsletter', block) > 0 ? 0.6 : 0,
    channelWords: countPhrases(page, 'channels', block) > 0 ? 0.6 : 0,
    boxedPitch: acts && wordCount(block) >= FEWEST_WORDS ? 1 : 0,
    campaignLink: links.some((link) => isCampaign(page, link)) ? 1 : 0,
    namedSo: isNamed(page, block, 'promo'),
  });
}
