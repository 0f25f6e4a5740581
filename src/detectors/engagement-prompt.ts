// Asks for the reader's opinion: comments, votes, stars, “was this helpful?”.
import type { Block, Page } from '../blocks/page';
import { controlsIn, linksIn, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { boxAround, detailsOf } from './cues/box';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { isNamed } from './cues/names';
import { isPitch, lengthOf } from './cues/pitch';
import { setApart } from './cues/set-apart';
import { blocksWith, countPhrases, hasPhrase, openingPhrase } from './lexicon';

export const engagementPrompt: Detector = {
  id: 'engagement-prompt',
  category: 'engagement',
  detect(page) {
    const details = detailsOf(candidates(page), (block) => isDetail(page, block));
    const boxes = new Set(details.map((detail) => boxAround(page, detail, (child) => isOfPrompt(page, child))));
    return [...boxes].flatMap((box) => signalsOf(page, box));
  },
};

/** What asks has a phrase for it, choices, or stars. */
function candidates(page: Page): readonly Block[] {
  if (STARS.test(page.text)) return page.blocks;
  const choices = page.controls.some(({ kind }) => kind === 'choice');
  const chosen = choices ? page.blocks.filter((block) => block.controlEnd - block.controlStart > 2) : [];
  return [...blocksWith(page, 'engagement'), ...chosen];
}

const STARS = /[★☆⭐]{3}/u;

/** A longer paragraph has its own point. */
const MOST_WORDS = 30;

function isDetail(page: Page, block: Block): boolean {
  if (isApart(page, block) || placeOf(page, block) === 'outside') return false;
  if (isPoll(page, block) || isRating(page, block)) return true;
  if (block.ownWords === 0 || !hasPhrase(page, 'engagement', block)) return false;
  return !isProse(block) || (lengthOf(page, block) <= MOST_WORDS && isPitch(page, block));
}

/** Choices and a button to send one. */
function isPoll(page: Page, block: Block): boolean {
  if (wordCount(block) > POLL_WORDS) return false;
  const controls = controlsIn(page, block);
  const choices = controls.filter(({ kind }) => kind === 'choice').length;
  return (
    choices >= 2 && controls.some(({ kind }) => kind === 'submit') && !controls.some(({ kind }) => kind === 'text')
  );
}

const POLL_WORDS = 80;

/** A row of stars and how many have voted. */
function isRating(page: Page, block: Block): boolean {
  const words = wordCount(block);
  return words > 0 && words <= 12 && STARS.test(textOf(page, block));
}

function isOfPrompt(page: Page, child: Block): boolean {
  if (hasPhrase(page, 'engagement', child) || isVote(page, child)) return true;
  return controlsIn(page, child).length > 0 && wordCount(child) <= 40;
}

/** Buttons, choices, or answers of a word or two. */
function isVote(page: Page, block: Block): boolean {
  const controls = controlsIn(page, block).filter(({ kind }) => kind === 'choice' || kind === 'submit');
  const short = linksIn(page, block).filter((link) => link.button && link.wordEnd - link.wordStart <= 3);
  return controls.length >= 2 || isRating(page, block) || short.length >= 2 || /[★☆⭐👍👎]/u.test(textOf(page, block));
}

function signalsOf(page: Page, box: Block): Signal[] {
  const worded = countPhrases(page, 'engagement', box);
  const place = placeOf(page, box);
  const asks = openingPhrase(page, 'engagement', box) > 0 || /[?？؟]/.test(textOf(page, box));
  return signalsFrom(engagementPrompt, box, {
    engagementWords: worded > 1 ? 1 : worded === 1 ? 0.85 : 0,
    asksOpinion: asks ? 1 : 0,
    votes: isVote(page, box) ? 1 : 0,
    setApart: setApart(page, box),
    behindStory: place === 'behind' ? 1 : 0,
    namedSo: isNamed(page, box, 'engagement'),
  });
}
