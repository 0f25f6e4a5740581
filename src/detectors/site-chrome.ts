// The site's own furniture inside the article: tag lists, breadcrumbs, dates and bylines, author cards, notes about
// a publisher or the rights, readers' comments.
// It belongs to the page, so it stays there; the reading view leaves it out.
import type { Block, Page } from '../blocks/page';
import { closest, contains, imagesIn, linksIn, outermost, subtree, textOf, wordCount } from '../blocks/queries';
import { tried } from '../blocks/remembered';
import { flatMapInSlices } from '../blocks/slices';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { isCommentSection, isThread } from './cues/comments';
import { detecting, signalsFrom } from './cues/evidence';
import { isRightsNote, placeOf, storyWordsAfter } from './cues/flow';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { openingPhrase } from './lexicon';

export const siteChrome: Detector = {
  id: 'site-chrome',
  category: 'chrome',
  ...detecting(function* (page) {
    const candidates = yield* flatMapInSlices(page.blocks, BLOCKS_A_SLICE, (block) =>
      isCandidate(page, block) ? [block] : [],
    );
    return outermost(candidates).flatMap((block) => signalsOf(page, block));
  }),
};

/** Looked at between two yields. */
const BLOCKS_A_SLICE = 2000;

/** A card, a note or a list; more is a section. */
const MOST_WORDS = 90;
/** A tag is a few words. */
const TAG_WORDS = 4;
/** 0..1: furniture stands before the story or where less than this of it is left. */
const LATE = 0.2;
const EARLY = 0.1;

function isCandidate(page: Page, block: Block): boolean {
  const words = wordCount(block);
  if (block.hidden || words === 0 || contains(block, page.headline) || contains(block, page.article)) return false;
  if (placeOf(page, block) === 'outside') return false;
  if (isSigned(page, block)) return true;
  if (!isAtEdge(page, block)) return false;
  if (isComments(page, block)) return true;
  if (words > MOST_WORDS || closest(page, block, (at) => CONTENT.has(at.tag))) return false;
  return [isTrail, isLabelled, isCard, isAbout, isDateLine, isRights].some((kind) => kind(page, block));
}

/** Before the story, in its first lines or its last. */
function isAtEdge(page: Page, block: Block): boolean {
  return isEarly(page, block) || storyWordsAfter(page, block) <= LATE;
}

function isEarly(page: Page, block: Block): boolean {
  return placeOf(page, block) === 'before' || storyWordsAfter(page, { end: block.id }) >= 1 - EARLY;
}

/** A card of the author's may float beside any paragraph. “Author” alone is also who said what is quoted. */
function isSigned(page: Page, block: Block): boolean {
  if (wordCount(block) > MOST_CARD_WORDS || !isAuthorCard(block.name) || !isCard(page, block)) return false;
  return closest(page, block, (at) => CONTENT.has(at.tag) || QUOTES.test(at.name)) === undefined;
}

const isAuthorCard = tried(
  /author-?(bio|box|card|info|profile|desc)|(about|post|entry|article)-?author|(writer|contributor)-?(bio|box|card|info|profile)|bio-?(box|card)|saboxplugin/,
);
/** What an author's card may tell of a life. */
const MOST_CARD_WORDS = 220;
const MOST_CARD_TEXTS = 6;
const QUOTES = /quote|zitat|citation|testimonial/;

/** What such an element holds is the story's. */
const CONTENT: ReadonlySet<string> = new Set(['figure', 'blockquote', 'table']);

/** Links to the site's own lists, and nothing besides. */
function isTrail(page: Page, block: Block): boolean {
  const links = linksIn(page, block);
  if (links.length === 0 || subtree(page, block).some(isProse)) return false;
  const short = links.every((link) => link.wordEnd - link.wordStart <= TAG_WORDS && isSiteLink(page, link));
  return (
    short &&
    (isTrailName(block.name) ||
      block.tag === 'nav' ||
      openingPhrase(page, 'siteChrome', block) > 0 ||
      links.every((link) => LISTS.test(link.url)))
  );
}

const isTrailName = tried(
  /breadcrumb|\btags?\b|tag-?(list|cloud|links)|post-?tags|cat-?links|topics|themen|\btemas\b|keywords|meta|back-?link|[-_]?menu\b|contact-?(box|info|person)|kontakt/,
);
const LISTS = /\/(tags?|topics?|category|categories|kategorie|rubrik|tema|temas|etiqueta|themen?)\//i;

/** “Topics: ships, tides”, named so by the page, with or without links. */
function isLabelled(page: Page, block: Block): boolean {
  return isTrailName(block.name) && openingPhrase(page, 'siteChrome', block) > 0 && !subtree(page, block).some(isProse);
}

/** When it was published, above the story or in a line of that name. */
function isDateLine(page: Page, block: Block): boolean {
  const meta = isMetaName(block.name);
  if (isHeadingTag(block.tag) || (meta ? wordCount(block) > META_WORDS : placeOf(page, block) !== 'before'))
    return false;
  const text = textOf(page, block);
  if (!/\d\d/.test(text) || !DATE.test(text)) return false;
  if (meta) return true;
  // A standfirst may name a day as well.
  const besides =
    text
      .replace(DATE, '')
      .replace(TIMES, '')
      .match(/\p{L}+/gu)?.length ?? 0;
  return besides <= DATE_WORDS;
}

const isMetaName = tried(
  /\b(post|entry|article|story|news)-?(meta|info|date)|meta-?(data|line|info)|postmeta|date-?line|pub-?date|publi(shed|cation)|timestamp|by-?line|author-?date/,
);
const META_WORDS = 60;
/** Beside a date: “updated”, a place, the name of a section. */
const DATE_WORDS = 4;
const TIMES = /\d{1,2}[:.]\d{2}\s*([ap]\.?m\b\.?)?/gi;
/** Letters are told by what they are not: the classes of Unicode cost more to compile than the page to read. */
const DATE =
  /(?<!\d)\d{1,2}[./-]\s?\d{1,2}[./-]\s?(19|20)?\d{2}(?!\d)|(19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.?(st|nd|rd|th)?(\s+de)?\s+[^\0-@[-`{-¿×÷]{3,12}\.?,?(\s+de)?\s+(19|20)\d{2}|[^\0-@[-`{-¿×÷]{3,12}\.?\s+\d{1,2}(st|nd|rd|th)?,?\s+(19|20)\d{2}|(19|20)\d{2}\s*[年년]/;

/** Who holds the rights, below the story. */
function isRights(page: Page, block: Block): boolean {
  const words = wordCount(block);
  // “© Agency” alone is a credit.
  return placeOf(page, block) !== 'before' && words >= RIGHTS_WORDS && words <= META_WORDS && isRightsNote(page, block);
}

const RIGHTS_WORDS = 4;

/** What readers wrote, or may write: a section that names itself so. */
function isComments(page: Page, block: Block): boolean {
  return placeOf(page, block) !== 'before' && isCommentSection(page, block) && !isInThread(page, block);
}

function isInThread(page: Page, comments: Block): boolean {
  const article = page.blocks[page.article];
  if (!article) return false;
  const answers = wordCount(comments);
  const opening = wordCount(article) - (contains(article, comments.id) ? answers : 0);
  return isThread(opening, answers);
}

/** Who wrote it: a link to the author's page and a few lines. */
function isCard(page: Page, block: Block): boolean {
  const links = linksIn(page, block);
  // One word, such as “Topics”, opens many a paragraph of the story.
  const named = isAuthorName(block.name) || openingPhrase(page, 'siteChrome', block) > 1;
  const linked = links.some((link) => PEOPLE.test(link.url) && link.wordEnd - link.wordStart <= TAG_WORDS);
  const texts = subtree(page, block).filter(isProse).length;
  // Above the story stands its standfirst, often in one block with the byline.
  if (isEarly(page, block) && subtree(page, block).some(tellsSomething)) return false;
  const most = isAuthorCard(block.name) ? MOST_CARD_TEXTS : MOST_TEXTS;
  return (named || linked) && texts <= most && (texts > 0 || named) && block.end - block.id > 1;
}

const MOST_TEXTS = 2;

/** More than a name and a job. */
function tellsSomething(line: Block): boolean {
  return line.ownWords - line.linkedWords > NAME_WORDS;
}

const NAME_WORDS = 8;

const isAuthorName = tried(
  /author-?(bio|box|card|info)|saboxplugin|(about|post|entry|article)-?author|\bauthors?\b|\bautor(en)?(-?box)?\b|\bbio\b|byline/,
);
const PEOPLE = /\/(authors?|people|staff|writers?|contributors?|profile|autor(en|es)?|auteur|team|by)\//i;

/** “About Acme”: a heading and what the company says of itself. */
function isAbout(page: Page, block: Block): boolean {
  if (block.ownWords === wordCount(block) || !subtree(page, block).some(isProse)) return false;
  const [line = ''] = textOf(page, block).split('\n', 1);
  if (line.length > MOST_ABOUT) return false;
  const text = line.toLowerCase();
  return (
    ABOUT.some((word) => text.startsWith(word) && !/^\p{L}/u.test(text.slice(word.length))) ||
    ABOUT_BEHIND.some((word) => text.endsWith(word))
  );
}

/** UTF-16 units. */
const MOST_ABOUT = 60;
const ABOUT = [
  'about',
  'über',
  'acerca de',
  'sobre',
  'à propos',
  'informazioni su',
  'over',
  'o firmie',
  'o spółce',
  'hakkında',
  'о компании',
  'об издании',
  'حول',
  '关于',
  '關於',
];
/** In languages that say of whom first. */
const ABOUT_BEHIND = ['について', '소개', 'के बारे में', 'hakkında'];

function signalsOf(page: Page, block: Block): Signal[] {
  const links = linksIn(page, block);
  const trail = isTrail(page, block);
  return signalsFrom(siteChrome, block, {
    chromeLabel: openingPhrase(page, 'siteChrome', block) > 0 || isAbout(page, block) ? 1 : 0,
    shortSiteLinks: [trail ? 1 : 0, { count: links.length }],
    authorCard: isCard(page, block) ? 1 : 0,
    dateLine: isDateLine(page, block) ? 1 : 0,
    rightsNote: isRights(page, block) ? 1 : 0,
    readerComments: isComments(page, block) ? 1 : 0,
    namedSo:
      isComments(page, block) || [isTrailName, isAuthorName, isMetaName].some((names) => names(block.name)) ? 1 : 0,
    setApart: setApart(page, block) * (imagesIn(page, block).length > 0 ? 1 : 0.7),
    atTheEdge: isAtEdge(page, block) ? 1 : 0,
  });
}
