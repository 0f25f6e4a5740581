// A pitch with a way to act on it, said once: a box with a button, or a line that is one asking link.
import type { Block, Link, Page } from '../blocks/page';
import {
  childrenOf,
  controlsIn,
  linkHolders,
  linksIn,
  ownLinksOf,
  parentOf,
  subtree,
  textOf,
  wordCount,
} from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { actionAsk, isActionButton, linkAsks } from './cues/action-ask';
import { boxesAround, detailsOf, signalsOfEach } from './cues/box';
import { detecting, signalsFrom } from './cues/evidence';
import { isApart, placeOf, storyWordsIn } from './cues/flow';
import { isShouted, linkedShare } from './cues/line';
import { isNamed } from './cues/names';
import { areSubject, isCampaign, isPaid, PRICE } from './cues/offer';
import { isClosingCall, isPitch } from './cues/pitch';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { entriesAmong, isSubject } from './cues/subject';
import { openingPhrase, type Topic } from './lexicon';

export const singlePromo: Detector = {
  id: 'single-promo',
  category: 'promo',
  ...detecting(function* (page) {
    const details = detailsOf(linkHolders(page), (block) => isDetail(page, block));
    yield;
    const boxes = yield* boxesAround(page, details, (child) => isOfPitch(page, child));
    // Boxes of one build that lead to different places are entries of the story: tools compared, events listed.
    const subject = areSubject(page, boxes);
    const entries = entriesAmong(page, boxes);
    yield;
    const own = boxes.filter(
      (box) => !entries.has(box) && !(subject && box.end - box.id > 1 && !isOwnCampaign(page, box)),
    );
    return yield* signalsOfEach(own, (box) => [
      ...signalsOf(page, box),
      ...openBox(page, box).flatMap((part) => partSignals(page, part)),
    ]);
  }),
};

/**
 * The heading and the line before a button, where they open a block that goes on with the story: a box whose end
 * tag is missing. The parts fold; what the page takes for the box does not.
 */
function openBox(page: Page, button: Block): Block[] {
  const around = parentOf(page, button);
  if (!around || actionAsk(page, button) < 1 || storyWordsIn(page, around) < SWALLOWED || around.name === '') return [];
  const before = [...childrenOf(page, around)].filter((child) => child.id < button.id && wordCount(child) > 0);
  const [heading] = before;
  const own = heading !== undefined && isHeadingTag(heading.tag) && heading.tag > storyHeading(page, heading);
  const words = before.reduce((sum, child) => sum + wordCount(child), 0);
  return own && words <= MOST_PITCH && before.every((child) => child.linkedWords === 0) ? before : [];
}

const SWALLOWED = 100;

/** The tag of the story's section headings: the highest below the headline. */
function storyHeading(page: Page, except: Block): string {
  const article = page.blocks[page.article];
  const tags = article
    ? subtree(page, article).filter((block) => isHeadingTag(block.tag) && block.tag > 'h1' && block.id !== except.id)
    : [];
  return tags.map((block) => block.tag).sort()[0] ?? 'h6';
}

/** The publisher's own offer, among those that the story lists. */
function isOwnCampaign(page: Page, box: Block): boolean {
  const links = linksIn(page, box);
  return links.length > 0 && links.every((link) => isSiteLink(page, link) && isCampaign(page, link));
}

function partSignals(page: Page, part: Block): Signal[] {
  return signalsFrom(singlePromo, part, { opensBox: 1, interrupts: placeOf(page, part) === 'between' ? 1 : 0 });
}

function isDetail(page: Page, block: Block): boolean {
  if (isApart(page, block) || placeOf(page, block) === 'outside') return false;
  const own = ownLinksOf(page, block);
  const counted = own.some((link) => isCampaign(page, link) || isPaid(link));
  const short = wordCount(block) > 0 && wordCount(block) <= MOST_PITCH;
  if (counted && short && (!isProse(block) || APART.has(block.tag) || isQuestion(page, block))) return true;
  const acts =
    own.some((link) => isActionButton(page, link) || linkAsks(page, link)) ||
    isPitch(page, block) ||
    isSoleLink(page, block);
  return acts && (!isProse(block) || isPitch(page, block));
}

const MOST_PITCH = 45;
/** Where a pitch of running text may stand by itself. */
const APART: ReadonlySet<string> = new Set(['blockquote', 'li', 'td', 'aside', 'figcaption']);

/** “Need more space?” */
function isQuestion(page: Page, block: Block): boolean {
  return /^[^.!]{4,80}[?？؟]/.test(textOf(page, block));
}

/** The one link of a card, in a line of its own. */
function isSoleLink(page: Page, block: Block): boolean {
  const card = parentOf(page, block);
  return (
    card !== undefined &&
    linkedShare(block) === 1 &&
    card.linkedWords === block.linkedWords &&
    wordCount(card) <= MOST_PITCH * 2
  );
}

function isOfPitch(page: Page, child: Block): boolean {
  return actionAsk(page, child) > 0 || (child.ownWords === wordCount(child) && isPitch(page, child));
}

/** A line that opens so speaks to the reader. */
const OPENINGS: readonly Topic[] = ['asks', 'channels', 'support'];

const LEAST_ASK = 0.6;
/** 0..1: a sentence with more of it linked is a call. */
const SENTENCE_LINKED = 0.6;
const CARD_WORDS = 60;
/** Fewer words of the story around a line, and it stands in a card. */
const FLOW_WORDS = 40;

function signalsOf(page: Page, box: Block): Signal[] {
  const links = linksIn(page, box);
  const ask = actionAsk(page, box);
  const campaign = links.some((link) => isCampaign(page, link) || isPaid(link));
  const priced = PRICE.test(textOf(page, box));
  const named = isNamed(page, box, 'promo') === 1;
  const line = box.ownWords === wordCount(box);
  const built =
    links.some((link) => isActionButton(page, link) || isSoleLine(page, box, link)) || controlsIn(page, box).length > 0;
  const headed = subtree(page, box).some((inner) => isHeadingTag(inner.tag));
  const card = built && headed && !line && wordCount(box) <= CARD_WORDS;
  // A button alone may open or show something of the story; a card with one is an offer where it has a price, or counts its visitors.
  if (ask < LEAST_ASK && !(card && (campaign || priced || (named && ask > 0))) && !isClosingCall(page, box)) return [];
  if (links.some((link) => isSubject(page, link))) return [];
  const item = box.tag === 'li';
  const bare = !item && linkedShare(box) >= 0.85 && links.some((link) => linkAsks(page, link));
  // A button of a card is always that; a line of the running text is not.
  const flowing = !line || storyWordsIn(page, parentOf(page, box) ?? box) > FLOW_WORDS;
  const opens = OPENINGS.some((topic) => openingPhrase(page, topic, box) > 0);
  // Running text that holds such words somewhere is no call.
  if (line && isProse(box) && !opens && !isQuestion(page, box) && !isClosingCall(page, box)) return [];
  // An asking line that leads elsewhere may be the story's own pointer: to a study, a form, an event.
  const own = links.length > 0 && links.every((link) => isSiteLink(page, link));
  // “Click here to see all the plants, with their spacing.” tells something besides.
  const sentence = line && !own && linkedShare(box) < SENTENCE_LINKED && /[.。]$/.test(textOf(page, box));
  return signalsFrom(singlePromo, box, {
    asksAction: ask,
    onlyLink: bare && flowing ? 1 : 0,
    opensWithAsk: opens ? (bare && flowing ? 1 : sentence ? 0.4 : 0.6) : 0,
    boxedPitch: line ? 0 : built && headed ? 1 : built || headed ? 0.8 : links.length === 1 ? 0.6 : 0,
    shouted: isShouted(page, box),
    asksOpinion: isQuestion(page, box) ? 1 : 0,
    interrupts: placeOf(page, box) === 'between' && !item && flowing ? 1 : 0,
    behindStory: placeOf(page, box) === 'behind' ? 1 : 0,
    closingCall: line && placeOf(page, box) === 'behind' && isClosingCall(page, box) ? 1 : 0,
    siteLink: own ? 0.5 : 0,
    setApart: line ? 0 : setApart(page, box),
    namedSo: named ? 1 : 0,
    campaignLink: campaign ? 1 : 0,
    price: priced && !line ? 1 : 0,
  });
}

/** A link that has its line of the box to itself is what a box without a button has for one. */
function isSoleLine(page: Page, box: Block, link: Link): boolean {
  const own = page.blocks[link.block];
  return (
    own !== undefined &&
    own.id !== box.id &&
    own.linkedWords === wordCount(own) &&
    wordCount(own) <= 6 &&
    linksIn(page, box).length === 1
  );
}
