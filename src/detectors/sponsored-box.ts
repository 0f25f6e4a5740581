// Advertising that is labelled as such, and boxes of products and tools with a price and a way to buy.
import type { Block, Page } from '../blocks/page';
import { linksIn, ownLinksOf, parentOf, subtree, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { actionAsk } from './cues/action-ask';
import { boxAround, detailsOf } from './cues/box';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { isNamed } from './cues/names';
import { areSubject, isPaid, PRICE } from './cues/offer';
import { isPitch } from './cues/pitch';
import { setApart } from './cues/set-apart';
import { blocksWith, countPhrases, hasPhrase, isPhrase, openingPhrase } from './lexicon';

export const sponsoredBox: Detector = {
  id: 'sponsored-box',
  category: 'sponsored',
  detect(page) {
    const labels = detailsOf(blocksWith(page, 'advert'), (block) => isLabel(page, block)).map((label) =>
      labelled(page, label),
    );
    const offers = detailsOf(paidHolders(page), (block) => isOffer(page, block)).map((offer) =>
      boxAround(page, offer, (child) => isOfOffer(page, child)),
    );
    const boxes = [...new Set([...labels, ...offers])].filter((box) => wordCount(box) > 0);
    return boxes.filter((box) => !isEntry(page, box, boxes)).flatMap((box) => signalsOf(page, box));
  },
};

/** A label says what it is and hardly anything besides. */
const LABEL_WORDS = 8;
/** A labelled box that is larger than this is a page of its own. */
const MOST_WORDS = 160;

function isLabel(page: Page, block: Block): boolean {
  if (
    block.ownWords === 0 ||
    block.ownWords > LABEL_WORDS ||
    isApart(page, block) ||
    placeOf(page, block) === 'outside'
  )
    return false;
  const opening = openingPhrase(page, 'advert', block);
  return isPhrase(page, 'advert', block) || (opening >= 2 && !isProse(block)) || (opening === 1 && block.ownWords <= 4);
}

/** The box that a label stands at the head of, where that holds nothing of the story; else the label alone. */
function labelled(page: Page, label: Block): Block {
  let at = label;
  for (let parent = parentOf(page, at); parent; parent = parentOf(page, at)) {
    const first = parent.wordStart === label.wordStart || parent.wordEnd === label.wordEnd;
    if (!first || parent.id <= page.article || wordCount(parent) > MOST_WORDS) return at;
    if (!setsApart(page, parent) && wordCount(parent) > wordCount(at)) return at;
    at = parent;
  }
  return at;
}

function setsApart(page: Page, block: Block): boolean {
  return setApart(page, block) === 1 || isNamed(page, block, 'advert') === 1 || linksIn(page, block).length > 0;
}

function paidHolders(page: Page): readonly Block[] {
  return page.links.filter((link) => isPaid(link)).flatMap((link) => page.blocks[link.block] ?? []);
}

function isOffer(page: Page, block: Block): boolean {
  if (isApart(page, block) || placeOf(page, block) === 'outside' || (isProse(block) && !isPitch(page, block)))
    return false;
  return ownLinksOf(page, block).some((link) => isPaid(link) && (link.button || block.ownWords <= LABEL_WORDS * 2));
}

function isOfOffer(page: Page, child: Block): boolean {
  const words = wordCount(child);
  return (
    actionAsk(page, child) > 0 ||
    hasPhrase(page, 'deals', child) ||
    words <= 30 ||
    (child.ownWords === words && isPitch(page, child))
  );
}

/** Where every other section has its offer, the story compares them. */
function isEntry(page: Page, box: Block, all: readonly Block[]): boolean {
  if (openingPhrase(page, 'advert', box) > 0) return false;
  const offers = all.filter((other) => openingPhrase(page, 'advert', other) === 0);
  if (areSubject(page, offers)) return true;
  const article = page.blocks[page.article];
  const sections = article ? subtree(page, article).filter((inner) => isHeadingTag(inner.tag) && !inner.hidden) : [];
  return offers.length >= MOST_OFFERS && offers.length >= sections.length * 0.25;
}

const MOST_OFFERS = 3;

function signalsOf(page: Page, box: Block): Signal[] {
  const links = linksIn(page, box);
  const label =
    openingPhrase(page, 'advert', box) > 0 ||
    (hasPhrase(page, 'advert', box) && wordCount(box) <= MOST_WORDS && setsApart(page, box));
  const alone =
    isPhrase(page, 'advert', box) || (openingPhrase(page, 'advert', box) > 1 && wordCount(box) <= LABEL_WORDS);
  return signalsFrom(sponsoredBox, box, {
    advertLabel: label ? 1 : 0,
    onlyLabel: alone ? 1 : 0,
    paidLink: links.some((link) => isPaid(link)) ? 1 : 0,
    price: PRICE.test(textOf(page, box)) ? 1 : 0,
    dealWords: countPhrases(page, 'deals', box) > 0 ? 1 : 0,
    asksAction: actionAsk(page, box) * 0.6,
    setApart: setApart(page, box),
    namedSo: isNamed(page, box, 'advert'),
  });
}
