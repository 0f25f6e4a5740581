// A single line between paragraphs that leads to another story: “Read more: …”, or a headline that is one link.
import type { Block, Page } from '../blocks/page';
import { closest, linksIn, parentOf, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import { isHeadingTag } from '../blocks/tags';
import type { Detector, Signal } from '../decide/types';
import { signalsFrom } from './cues/evidence';
import { isAnnounced, isApart, paragraphCount, placeOf, storyWordsIn, textBefore } from './cues/flow';
import { isShouted, linesOf, linkedShare } from './cues/line';
import { isNamed } from './cues/names';
import { setApart } from './cues/set-apart';
import { isSiteLink } from './cues/site-link';
import { isTagList } from './cues/tag-list';
import { openingPhrase } from './lexicon';

export const relatedLine: Detector = {
  id: 'related-line',
  category: 'related',
  detect(page) {
    const lines = linesOf(page, FEWEST_WORDS).filter((line) => isCandidate(page, line));
    const bare = lines.filter((line) => lead(page, line) === 0);
    // Where headlines with links make up the text it is a digest, and they are what it is about.
    const digest =
      bare.length >= MOST_BARE &&
      bare.filter((line) => introduces(page, line)).length >= paragraphCount(page) * DIGEST_SHARE;
    return lines.flatMap((line) => (digest && bare.includes(line) ? [] : signalsOf(page, line)));
  },
};

const MOST_BARE = 4;
/** A paragraph that goes on with an item. */
const PARAGRAPH_WORDS = 12;
/** 0..1: so many of the story's paragraphs come right behind such a line. */
const DIGEST_SHARE = 0.35;
/** Fewer words of the story around a line, and it stands in a card. */
const FLOW_WORDS = 40;
/** Fewer words are a label: a name, a place, “here”. */
const FEWEST_WORDS = 4;
/** A link that is part of a sentence leaves more of it unlinked. */
const LINKED = 0.85;
/** Words of a label before the link, besides the phrase itself: “Related Roundup:”. */
const LABEL_WORDS = 3;

function isCandidate(page: Page, line: Block): boolean {
  if (line.linkEnd === line.linkStart) return false;
  if (placeOf(page, line) === 'outside' || placeOf(page, line) === 'before') return false;
  if (isApart(page, line) || isEntry(page, line) || isAnnounced(page, line) || isTagList(page, line)) return false;
  if (lead(page, line) > 0 && namesSection(page, line)) return false;
  const links = linksIn(page, line);
  // What has no address opens something here.
  if (!links.every((link) => link.url !== '' && !link.url.startsWith('#'))) return false;
  return line.linkedWords >= links.length * HEADLINE_WORDS || lead(page, line) > 0;
}

/** Links with fewer words name things: tags, places, people. */
const HEADLINE_WORDS = 3.5;

/** Rows of tables and items of lists are judged as a whole. */
function isEntry(page: Page, line: Block): boolean {
  const entry = closest(page, line, (at) => ENTRIES.has(at.tag) || at.id === page.article);
  return entry !== undefined && entry.id !== page.article;
}

const ENTRIES: ReadonlySet<string> = new Set(['li', 'td', 'th', 'dd', 'dt', 'figcaption', 'details', 'pre']);

/** Leads to more about what its section is about: the full review below each product of a list. */
function namesSection(page: Page, line: Block): boolean {
  const heading = headingAbove(page, line);
  if (!heading) return false;
  const own = new Set(page.words.slice(line.wordStart, line.wordEnd));
  const named = page.words.slice(heading.wordStart, heading.wordEnd).filter((word) => word.length > 1);
  return named.length >= 2 && named.filter((word) => own.has(word)).length >= named.length * NAMED;
}

/** 0..1: the full review is called something else than the section, but names the same thing. */
const NAMED = 0.6;

function headingAbove(page: Page, line: Block): Block | undefined {
  for (let id = line.id - 1; id > page.article; id -= 1) {
    const block = page.blocks[id];
    if (block && isHeadingTag(block.tag) && !block.hidden) return block;
  }
  return undefined;
}

/** How many words the opening has that announces a link; the rest of the line must be that link. */
function lead(page: Page, line: Block): number {
  const phrase = openingPhrase(page, 'leads', line) || openingPhrase(page, 'relatedHeadings', line);
  if (phrase === 0) return 0;
  const rest = wordCount(line) - line.linkedWords;
  return rest <= phrase + LABEL_WORDS ? phrase : 0;
}

/** Whether the story goes on right behind, as an item of a digest does. */
function introduces(page: Page, line: Block): boolean {
  const next = page.blocks[line.end];
  return next !== undefined && next.ownWords >= PARAGRAPH_WORDS && next.linkedWords < next.ownWords / 2;
}

/** Stands right between two paragraphs of the story, as what is injected does; pictures and copies aside. */
function breaksText(page: Page, line: Block): boolean {
  const before = textBefore(page, line);
  const after = page.blocks.slice(line.end).find((block) => block.ownWords > 0 && !block.hidden);
  return [before, after].every(
    (block) =>
      block !== undefined &&
      (isProse(block) || isBare(page, block) || closest(page, block, (at) => at.tag === 'figure') !== undefined),
  );
}

/** Another such line: they come in twos and threes. */
function isBare(page: Page, block: Block): boolean {
  return linkedShare(block) >= LINKED && isShouted(page, block) === 1;
}

function signalsOf(page: Page, line: Block): Signal[] {
  const words = lead(page, line);
  const bare = linkedShare(line) >= LINKED;
  const flowing = storyWordsIn(page, parentOf(page, line) ?? line) > FLOW_WORDS;
  if (words === 0 && (!bare || !flowing || isHeadingTag(line.tag))) return [];
  const links = linksIn(page, line);
  const onSite = links.every((link) => isSiteLink(page, link));
  const place = placeOf(page, line);
  const phrase = page.words.slice(line.wordStart, line.wordStart + words).join(' ');
  // A headline ends with no full stop, shouts not and stands in no brackets: such a line is a sentence of the author's.
  const sentence = /[.。!！)）]$/.test(textOf(page, line)) && !/^[^.]{0,40}[:：]/.test(textOf(page, line));
  const announced = words > 1 ? 1 : words * 0.85;
  return signalsFrom(relatedLine, line, {
    leadPhrase: [sentence ? announced * 0.25 : announced, { values: [phrase] }],
    onlyLink: sentence ? 0.6 : 1,
    siteLink: onSite ? 1 : 0,
    interrupts: place === 'between' && flowing && (words > 0 || breaksText(page, line)) ? 1 : 0,
    behindStory: place === 'behind' ? 1 : 0,
    shouted: isShouted(page, line),
    namedSo: isNamed(page, line, 'related'),
    setApart: setApart(page, line) * 0.5,
  });
}
