// Cards that announce other pages: a title that is a link, with the beginning of the text it leads to.
import type { Block, Link, Page } from '../../blocks/page';
import { closest, linksIn, subtree, wordCount } from '../../blocks/queries';
import { openingPhrase } from '../lexicon';

/** A card holds a title and a line or two. */
const CARD_WORDS = 60;
/** A title. */
const TITLE_WORDS = 4;

/** Words that lead elsewhere. A link without words of its own is laid over a whole card, whose words then count. */
export function linkedWordsOf(page: Page, block: Block): number {
  const covered = linksIn(page, block)
    .filter((link) => link.wordEnd === link.wordStart)
    .map((link) => cardOf(page, link, block));
  const cards = new Set(covered.filter((card) => card !== undefined));
  return Math.min(
    wordCount(block),
    [...cards].reduce((sum, card) => sum + wordCount(card) - card.linkedWords, block.linkedWords),
  );
}

/** The largest block around a link, within `bounds`, that is no larger than a card and holds no other target. */
function cardOf(page: Page, link: Link, bounds: Block): Block | undefined {
  const own = page.blocks[link.block];
  if (!own) return undefined;
  let card: Block | undefined;
  closest(page, own, (at) => {
    const fits = at.id >= bounds.id && wordCount(at) <= CARD_WORDS && targets(page, at).size <= 1;
    if (fits && wordCount(at) > 0) card = at;
    return !fits;
  });
  return card;
}

/** Whether each of the block's running texts is an excerpt under a linked title. */
export function isTeaser(page: Page, block: Block): boolean {
  const links = linksIn(page, block);
  const titles = links.filter((link) => link.wordEnd - link.wordStart >= TITLE_WORDS);
  if (titles.length === 0 && linkedWordsOf(page, block) < wordCount(block) * 0.5) return false;
  const texts = subtree(page, block).filter(
    (inner) => inner.ownWords >= 12 && inner.linkedWords < inner.ownWords * 0.4,
  );
  return (
    texts.length > 0 &&
    texts.length <= Math.max(titles.length, targets(page, block).size) &&
    texts.every((text) => isExcerpt(page, text, titles))
  );
}

/** Cut short, closed by a link to go on, or right under the title. */
function isExcerpt(page: Page, text: Block, titles: readonly Link[]): boolean {
  const words = page.text.slice(text.textStart, text.textEnd).trim();
  if (/(…|\.\.\.|\[…\])$/.test(words)) return true;
  const more = linksIn(page, text).some((link) => openingPhrase(page, 'leads', link) > 0);
  return more || titles.some((title) => title.wordEnd === text.wordStart || opens(title, text));
}

/** The title stands in the same block, on a line of its own. */
function opens(title: Link, text: Block): boolean {
  return title.wordStart === text.wordStart && title.block > text.id && title.block < text.end;
}

function targets(page: Page, block: Block): ReadonlySet<string> {
  return new Set(linksIn(page, block).map((link) => link.url.replace(/#.*$/, '')));
}
