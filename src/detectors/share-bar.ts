// Asks to share, like or post this page, or to follow its publisher: bars, rows of icons, single lines.
import type { Block, Link, Page } from '../blocks/page';
import { closest, contains, linksIn, ownLinksOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { shingles } from '../fingerprints/shingles';
import { boxAround, detailsOf } from './cues/box';
import { leadsToComments } from './cues/comments';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { isNamed } from './cues/names';
import { purposeOf } from './cues/services';
import { hasPhrase, textHasPhrase } from './lexicon';

export const shareBar: Detector = {
  id: 'share-bar',
  category: 'share',
  detect(page) {
    const details = detailsOf(page.blocks, (block) => isInStory(page, block) && isDetail(page, block));
    const boxes = new Set(details.map((detail) => boxAround(page, detail, (child) => isOfBar(page, child))));
    return [...boxes]
      .filter(
        (box) =>
          !linksIn(page, box).some((link) => leadsToComments(page, link)) &&
          (!isStatement(page, box) || isSaidElsewhere(page, box)),
      )
      .flatMap((box) => signalsOf(page, box));
  },
};

/** A bar has hardly a word besides its links. */
const MOST_OTHER_WORDS = 14;

/** Beside the story. Below its headline such bars stand in lists of navigation too, and in the footer of the article. */
function isInStory(page: Page, block: Block): boolean {
  if (placeOf(page, block) === 'outside') return false;
  if (!isApart(page, block)) return true;
  const footer = closest(page, block, (at) => at.tag === 'footer' || at.role === 'contentinfo');
  const article = page.blocks[page.article];
  const ofArticle = footer === undefined || (article !== undefined && contains(article, footer.id));
  return block.id > page.headline && ofArticle;
}

function isDetail(page: Page, block: Block): boolean {
  if (isProse(block)) return false;
  if (ownLinksOf(page, block).some((link) => purposeOf(link) === 'share' || textHasPhrase('share', link.label)))
    return true;
  return (block.ownWords > 0 && hasPhrase(page, 'share', block)) || isOnlyVerbs(page, block) > 0;
}

function isOfBar(page: Page, child: Block): boolean {
  const links = linksIn(page, child);
  if (links.length > 0 && links.every((link) => isSharing(page, link))) return true;
  return hasPhrase(page, 'share', child) || isOnlyVerbs(page, child) > 0;
}

function isSharing(page: Page, link: Link): boolean {
  return (
    purposeOf(link) !== undefined ||
    hasPhrase(page, 'share', link) ||
    textHasPhrase('share', link.label) ||
    isOnlyVerbs(page, link) > 0
  );
}

/** More than a bar says: a quotation to be posted, a sentence about sharing. */
function isStatement(page: Page, box: Block): boolean {
  const linked = linksIn(page, box).filter((link) => isSharing(page, link));
  const words = linked.reduce((sum, link) => sum + link.wordEnd - link.wordStart, 0);
  return (
    wordCount(box) - words > MOST_OTHER_WORDS ||
    linked.some((link) => link.wordEnd - link.wordStart > MOST_LINKED_WORDS)
  );
}

/** A longer link is a sentence. */
const MOST_LINKED_WORDS = 10;

/** A sentence of the story set out to be posted: nothing is lost where it stands in the story too. */
function isSaidElsewhere(page: Page, box: Block): boolean {
  if (wordCount(box) > MOST_STATEMENT) return false;
  return shingles(page).elsewhere(box.wordStart, box.wordEnd) >= SAID;
}

const MOST_STATEMENT = 60;
/** 0..1: the button that posts it has words of its own. */
const SAID = 0.7;

function signalsOf(page: Page, box: Block): Signal[] {
  const links = linksIn(page, box);
  const sharing = links.filter((link) => purposeOf(link) === 'share');
  const channels = links.filter((link) => purposeOf(link) === 'channel');
  const icons = links.length >= 2 && wordCount(box) === 0;
  return signalsFrom(shareBar, box, {
    shareLinks: [sharing.length === 0 ? 0 : sharing.length === 1 ? 0.7 : 1, { count: sharing.length }],
    shareWords: hasPhrase(page, 'share', box) || links.some((link) => textHasPhrase('share', link.label)) ? 1 : 0,
    onlyShareVerbs: Math.max(
      isOnlyVerbs(page, box),
      links.length >= 2 && links.every((link) => isSharing(page, link)) ? 1 : 0,
    ),
    shareIcons: icons && sharing.length + channels.length >= 2 ? 1 : 0,
    channelLinks: [channels.length >= 3 ? 1 : 0, { count: channels.length }],
    namedSo: isNamed(page, box, 'share'),
  });
}

/** What buttons of such a bar are called, in the languages of their services. */
const VERBS: ReadonlySet<string> = new Set(
  'share shares tweet post pin like likes submit email e mail print facebook fb twitter x linkedin reddit pinterest whatsapp telegram google plus tumblr pocket flipboard messenger instagram youtube copy link copied save loading this on via by to me gusta teilen drucken merken tweeten twittern mailen senden auf bei na en sur su op compartir partager condividi delen udostępnij paylaş поделиться bluesky threads mastodon line vk viber sms more follow us'.split(
    ' ',
  ),
);
const MOST_VERBS = 24;

/** 0..1: the range is made of such names and of nothing else. */
function isOnlyVerbs(page: Page, { wordStart, wordEnd }: { wordStart: number; wordEnd: number }): number {
  if (wordEnd === wordStart || wordEnd - wordStart > MOST_VERBS) return 0;
  const told = new Set<string>();
  for (let at = wordStart; at < wordEnd; at += 1) {
    const word = page.words[at] ?? '';
    if (!VERBS.has(word) && !/^\d+$/.test(word)) return 0;
    if (word.length > 3) told.add(word);
  }
  return told.size >= 3 ? 1 : told.size === 2 ? 0.8 : 0;
}
