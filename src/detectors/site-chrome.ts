// The site's own furniture inside the article: tag lists, breadcrumbs, author cards, notes about a publisher.
// It belongs to the page, so it stays there; the reading view leaves it out.
import type { Block, Page } from '../blocks/page';
import { closest, contains, imagesIn, linksIn, outermost, subtree, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { signalsFrom } from './cues/evidence';
import { placeOf, storyWordsAfter } from './cues/flow';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { openingPhrase } from './lexicon';

export const siteChrome: Detector = {
  id: 'site-chrome',
  category: 'chrome',
  detect: (page) =>
    outermost(page.blocks.filter((block) => isCandidate(page, block))).flatMap((block) => signalsOf(page, block)),
};

/** A card, a note or a list; more is a section. */
const MOST_WORDS = 90;
/** A tag is a few words. */
const TAG_WORDS = 4;
/** 0..1: furniture stands before the story or where less than this of it is left. */
const LATE = 0.2;

function isCandidate(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (
    block.hidden ||
    words === 0 ||
    words > MOST_WORDS ||
    contains(block, page.headline) ||
    placeOf(page, block) === 'outside'
  )
    return false;
  if (contains(block, page.article) || closest(page, block, (at) => at.tag === 'figure' || at.tag === 'blockquote'))
    return false;
  if (placeOf(page, block) !== 'before' && storyWordsAfter(page, block) > LATE) return false;
  return isTrail(page, block) || isCard(page, block) || isAbout(page, block);
}

/** Links to the site's own lists, and nothing besides. */
function isTrail(page: Page, block: Block): boolean {
  const links = linksIn(page, block);
  if (links.length === 0 || subtree(page, block).some(isProse)) return false;
  const short = links.every((link) => link.wordEnd - link.wordStart <= TAG_WORDS && isSiteLink(page, link));
  return (
    short &&
    (TRAILS.test(block.name) ||
      block.tag === 'nav' ||
      openingPhrase(page, 'siteChrome', block) > 0 ||
      links.every((link) => LISTS.test(link.url)))
  );
}

const TRAILS = /breadcrumb|\btags?\b|tag-?(list|cloud|links)|post-?tags|cat-?links|topics|meta/;
const LISTS = /\/(tags?|topics?|category|categories|kategorie|rubrik|tema|temas|etiqueta|themen?)\//i;

/** Who wrote it: a link to the author's page and a few lines. */
function isCard(page: Page, block: Block): boolean {
  const links = linksIn(page, block);
  const named = AUTHORS.test(block.name) || openingPhrase(page, 'siteChrome', block) > 0;
  const linked = links.some((link) => PEOPLE.test(link.url) && link.wordEnd - link.wordStart <= TAG_WORDS);
  const texts = subtree(page, block).filter(isProse).length;
  return (named || linked) && texts <= 2 && (texts > 0 || named) && block.end - block.id > 1;
}

const AUTHORS = /author-?(bio|box|card|info)|about-?author|post-?author|\bbio\b|byline/;
const PEOPLE = /\/(authors?|people|staff|writers?|contributors?|profile|autor(en|es)?|auteur|team|by)\//i;

/** “About Acme”: a heading and what the company says of itself. */
function isAbout(page: Page, block: Block): boolean {
  const [text] = textOf(page, block).split('\n');
  return (
    text !== undefined &&
    text.length <= 60 &&
    ABOUT.test(text) &&
    subtree(page, block).some(isProse) &&
    block.ownWords < wordCount(block)
  );
}

const ABOUT =
  /^(about|über|acerca de|sobre|à propos|informazioni su|over|o firmie|o spółce|hakkında|о компании|об издании|حول|关于|關於)(?![\p{L}])|(について|소개|के बारे में|hakkında)$/iu;

function signalsOf(page: Page, block: Block): Signal[] {
  const links = linksIn(page, block);
  const trail = isTrail(page, block);
  return signalsFrom(siteChrome, block, {
    chromeLabel: openingPhrase(page, 'siteChrome', block) > 0 || isAbout(page, block) ? 1 : 0,
    shortSiteLinks: [trail ? 1 : 0, { count: links.length }],
    authorCard: isCard(page, block) ? 1 : 0,
    namedSo: TRAILS.test(block.name) || AUTHORS.test(block.name) ? 1 : 0,
    setApart: setApart(page, block) * (imagesIn(page, block).length > 0 ? 1 : 0.7),
    atTheEdge: 1,
  });
}
