// A sign-up for what comes by mail: a box with a field, a service's form in a frame, or a single line.
import type { Block, Page } from '../blocks/page';
import { controlsIn, linksIn, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { actionAsk } from './cues/action-ask';
import { boxesAround, detailsOf, signalsOfEach } from './cues/box';
import { detecting, signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { linkedShare } from './cues/line';
import { asksForMail } from './cues/mail-field';
import { isNamed } from './cues/names';
import { isPitch } from './cues/pitch';
import { isMailerForm, mailerStrength } from './cues/services';
import { setApart } from './cues/set-apart';
import { blocksWith, countPhrases, hasPhrase } from './lexicon';

export const newsletter: Detector = {
  id: 'newsletter',
  category: 'newsletter',
  ...detecting(function* (page) {
    const details = detailsOf(candidates(page), (block) => !isApart(page, block) && isDetail(page, block));
    yield;
    const boxes = yield* boxesAround(page, details, (child) => speaksOfMail(page, child));
    return yield* signalsOfEach(boxes, (box) => signalsOf(page, box));
  }),
};

/** What asks for an address has a word for it, or a control. */
function candidates(page: Page): readonly Block[] {
  return [...blocksWith(page, 'newsletter'), ...page.controls.flatMap(({ block }) => page.blocks[block] ?? [])];
}

function isDetail(page: Page, block: Block): boolean {
  const controls = controlsIn(page, block).filter((control) => control.block === block.id);
  if (controls.some((control) => control.kind === 'email' || mailerStrength(control) > 0)) return true;
  if (block.ownWords === 0 || !hasPhrase(page, 'newsletter', block)) return false;
  return !isProse(block) || isPitch(page, block);
}

function speaksOfMail(page: Page, child: Block): boolean {
  return (
    hasPhrase(page, 'newsletter', child) ||
    actionAsk(page, child) > 0 ||
    controlsIn(page, child).length > 0 ||
    (child.ownWords === wordCount(child) && isPitch(page, child))
  );
}

const LEAST_ASK = 0.6;

function signalsOf(page: Page, box: Block): Signal[] {
  const controls = controlsIn(page, box);
  const mailer = Math.max(0, ...controls.map(mailerStrength));
  const named = isNamed(page, box, 'newsletter');
  // A label over a form that a script has not put in yet.
  const emptied = named === 1 && placeOf(page, box) === 'behind';
  // A line that names a newsletter and asks for nothing speaks of it.
  if (
    box.ownWords > 0 &&
    box.ownWords === wordCount(box) &&
    actionAsk(page, box) < LEAST_ASK &&
    linkedShare(box) < 0.85 &&
    !emptied
  )
    return [];
  const linked = emptied || linksIn(page, box).length > 0 || controls.length > 0;
  const worded = linked ? Math.min(1, countPhrases(page, 'newsletter', box) * 0.85) : 0;
  return signalsFrom(newsletter, box, {
    newsletterWords: worded,
    mailField: asksForMail(page, box) || controls.some(isMailerForm) ? 1 : 0,
    mailService: mailer,
    asksAction: actionAsk(page, box),
    namedSo: named,
    setApart: setApart(page, box),
    behindStory: placeOf(page, box) === 'behind' ? 1 : 0,
  });
}
