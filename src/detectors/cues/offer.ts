// What offers have: a price, a link that counts where its visitors come from or that is paid for.
import type { Block, Link, Page } from '../../blocks/page';
import { linksIn, textOf } from '../../blocks/queries';
import { isProse } from '../../blocks/story';
import { targetsOf } from './link-target';

/** A sum of money, in the text of any of the languages. */
export const PRICE = /(?:[$€£¥₹₩₽]|usd|eur)\s?\d|\d[\d.,]*\s?(?:[$€£¥₹₩₽]|zł|usd|eur|chf|tl|kr)(?![\p{L}\d])/iu;

const REFERRED = /[?&](ref|aff|affiliate|via|partner|tag|fpr|subid|clickid|irclickid)=|utm_medium=affiliate/i;
const COUNTED = /[?&](utm_\w+|ref|cmp|campaign|cid|src|source|promo|mc_cid)=/i;

/** Somebody is paid when it is followed. */
export function isPaid(link: Pick<Link, 'url' | 'paid'>): boolean {
  return link.paid || (link.url.includes('=') && REFERRED.test(link.url));
}

/** Its visits are counted for a campaign; on a page that counts those of its sources too, that says nothing. */
export function isCampaign(page: Page, link: Pick<Link, 'url'>): boolean {
  return isCounted(link) && !countsSources(page);
}

function isCounted({ url }: Pick<Link, 'url'>): boolean {
  return url.includes('=') && COUNTED.test(url);
}

const counted = new WeakMap<Page, boolean>();
/** As many links in running text are no exception. */
const MANY_SOURCES = 3;

function countsSources(page: Page): boolean {
  const known = counted.get(page);
  if (known !== undefined) return known;
  const sources = page.links.filter((link) => {
    const block = page.blocks[link.block];
    return isCounted(link) && block !== undefined && isProse(block) && block.ownWords >= SOURCE_WORDS;
  });
  counted.set(page, sources.length >= MANY_SOURCES);
  return sources.length >= MANY_SOURCES;
}

/** A shorter paragraph may be a pitch. */
const SOURCE_WORDS = 40;

/** With this many offers, each for something else, the story compares them or lists what there is. */
const MOST_OFFERS = 4;

/** Whether boxes are the story's own subject: products compared, deals listed, tools reviewed. */
export function areSubject(page: Page, boxes: readonly Block[]): boolean {
  const offers = boxes.filter(
    (box) =>
      box.end - box.id > 1 &&
      (PRICE.test(textOf(page, box)) ||
        linksIn(page, box).some((link) => link.button || isPaid(link) || isCampaign(page, link))),
  );
  return new Set(offers.flatMap((box) => [...targetsOf(linksIn(page, box))])).size >= MOST_OFFERS;
}
