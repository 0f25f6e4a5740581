// Points at the publisher's app, or at its channels on other services.
import type { Block, Page } from '../blocks/page';
import { linkHolders, linksIn, ownLinksOf, textOf, wordCount } from '../blocks/queries';
import { isProse } from '../blocks/story';
import type { Detector, Signal } from '../decide/types';
import { boxAround, detailsOf } from './cues/box';
import { signalsFrom } from './cues/evidence';
import { isApart, placeOf } from './cues/flow';
import { linkedShare } from './cues/line';
import { isPitch } from './cues/pitch';
import { isStore, purposeOf } from './cues/services';
import { setApart } from './cues/set-apart';
import { countPhrases, hasPhrase, openingPhrase, opensLikeCall } from './lexicon';

export const channelCall: Detector = {
  id: 'channel-call',
  category: 'channel',
  detect(page) {
    const details = detailsOf(linkHolders(page), (block) => !isApart(page, block) && isDetail(page, block));
    const boxes = new Set(details.map((detail) => boxAround(page, detail, (child) => isOfCall(page, child))));
    return [...boxes].flatMap((box) => signalsOf(page, box));
  },
};

function isDetail(page: Page, block: Block): boolean {
  const calls =
    hasPhrase(page, 'channels', block) || ownLinksOf(page, block).some((link) => purposeOf(link) === 'channel');
  return calls && (!isProse(block) || isPitch(page, block) || namesServices(page, block));
}

function isOfCall(page: Page, child: Block): boolean {
  const links = linksIn(page, child);
  return links.length > 0
    ? links.every((link) => purposeOf(link) !== undefined || hasPhrase(page, 'channels', link))
    : hasPhrase(page, 'channels', child);
}

/** A short call whose links all lead to the services that it names: “on Instagram, Facebook and YouTube”. */
function namesServices(page: Page, box: Block): boolean {
  const links = linksIn(page, box);
  if (links.length === 0 || wordCount(box) > CALL_WORDS) return false;
  const words = page.words.slice(box.wordStart, box.wordEnd).filter((word) => SERVICES.test(word));
  const names = SERVICES.test(page.words[box.wordStart] ?? '');
  const asks = opensLikeCall(page, box) || hasPhrase(page, 'asks', box) || hasPhrase(page, 'channels', box);
  // Nobody but its maker links to an app in both stores.
  const calls = names || asks || (links.length >= 2 && links.every(isStore));
  return calls && words.length > 0 && links.every((link) => purposeOf(link) === 'channel');
}

const CALL_WORDS = 20;
const SERVICES =
  /^(telegram|whatsapp|discord|instagram|facebook|youtube|tiktok|twitter|linkedin|threads|bluesky|mastodon|spotify|line|vk|viber|slack|reddit|snapchat|pinterest|apps?|ios|android|aplicación|aplicativo|application|applicazione|aplikacj[aęi]|uygulama(mız|sı)?|приложение|телеграм|вконтакте|텔레그램|تلغرام|تيليجرام|टेलीग्राम|व्हाट्सएप)$/;

function signalsOf(page: Page, box: Block): Signal[] {
  const links = linksIn(page, box);
  const leading = links.filter((link) => purposeOf(link) === 'channel').length;
  const worded = countPhrases(page, 'channels', box);
  const opens = Math.max(openingPhrase(page, 'channels', box), openingPhrase(page, 'asks', box)) > 0;
  // An author's accounts are named in running text too.
  const named = namesServices(page, box);
  // Whoever gives a mail address is a person.
  const text = textOf(page, box);
  if (text.includes('@') && /[\w.-]+@[\w-]+\.\w/.test(text)) return [];
  if (!opens && !named && box.ownWords === wordCount(box) && wordCount(box) > CALL_WORDS) return [];
  if (worded === 0 && leading < 2 && !named && (!opens || linkedShare(box) < 0.85)) return [];
  return signalsFrom(channelCall, box, {
    channelWords: worded > 1 ? 1 : worded === 1 || named ? 0.9 : 0,
    channelLinks: [leading === 0 ? 0 : leading === 1 ? 0.8 : 1, { count: leading }],
    opensWithAsk: opens ? 1 : 0,
    onlyLink: linkedShare(box) >= 0.85 && wordCount(box) > 2 ? 1 : 0,
    interrupts: placeOf(page, box) === 'between' ? 0.6 : 0,
    behindStory: placeOf(page, box) === 'behind' ? 1 : 0,
    setApart: setApart(page, box),
  });
}
