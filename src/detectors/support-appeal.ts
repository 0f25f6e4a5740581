// Asks for money: donations, memberships, a subscription to go on reading.
import type { Block, Page } from '../blocks/page';
import { controlsIn, linksIn, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { actionAsk } from './cues/action-ask';
import { boxAround, detailsOf } from './cues/box';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { isNamed } from './cues/names';
import { isPitch } from './cues/pitch';
import { setApart } from './cues/set-apart';
import { blocksWith, countPhrases, hasPhrase } from './lexicon';

export const supportAppeal: Detector = {
  id: 'support-appeal',
  category: 'support',
  detect(page) {
    const details = detailsOf(blocksWith(page, 'support'), (block) => !isApart(page, block) && isDetail(page, block));
    const boxes = new Set(details.map((detail) => boxAround(page, detail, (child) => isOfAppeal(page, child))));
    return [...boxes].flatMap((box) => signalsOf(page, box));
  },
};

function isDetail(page: Page, block: Block): boolean {
  return block.ownWords > 0 && (!isProse(block) || isPitch(page, block));
}

function isOfAppeal(page: Page, child: Block): boolean {
  return (
    hasPhrase(page, 'support', child) ||
    isButtonLine(page, child) ||
    actionAsk(page, child) > 0 ||
    controlsIn(page, child).length > 0 ||
    (child.ownWords === wordCount(child) && isPitch(page, child))
  );
}

/** “See the offers”: a short link with a line to itself. */
function isButtonLine(page: Page, child: Block): boolean {
  return child.linkedWords === wordCount(child) && wordCount(child) <= 5 && linksIn(page, child).length === 1;
}

function signalsOf(page: Page, box: Block): Signal[] {
  const worded = countPhrases(page, 'support', box);
  const actionable = linksIn(page, box).length > 0 || controlsIn(page, box).length > 0;
  if (!actionable) return [];
  return signalsFrom(supportAppeal, box, {
    supportWords: worded > 1 ? 1 : 0.85,
    asksAction: actionAsk(page, box),
    setApart: setApart(page, box),
    interrupts: placeOf(page, box) === 'between' ? 0.6 : 0,
    behindStory: placeOf(page, box) === 'behind' ? 1 : 0,
    namedSo: isNamed(page, box, 'support'),
  });
}
