// What the page's own code calls a block. A weak cue: it never folds anything by itself.
import type { Block, Page } from '../../blocks/page';
import { tried } from '../../blocks/remembered';

/** Words of ids and classes by what they usually stand for. */
const NAMES = {
  newsletter: /news-?letter|sign-?up|sing-?up|subscri|opt-?in|mailing|email-?(form|capture|box)/,
  related:
    /relat|recommend|read-?(more|next|also)|more-(from|stories|news)|also-?(like|read)|trending|popular|suggest|next-?prev|link-?back|teaser|hosted|embedded|branded|inline-stor|sideitem/,
  share: /\bshare|sharing|social|addtoany|addthis|sharedaddy|\blikes?\b|tweet|wabtn/,
  promo: /promo|\bcta\b|-cta\b|cta-|call-?to-?action|banner|offer|upsell|campaign/,
  advert: /\bads?\b|\bad-|-ad\b|-ads\b|advert|sponsor|outstream|\bdfp\b|partner/,
  support: /donat|support|member|paywall|subscri|contribut|regwall|meter/,
  engagement: /rating|feedback|poll|vote|survey|helpful|comment-?(call|prompt|invite)|reaction/,
} as const;

export type NameKind = keyof typeof NAMES;

const TRIED = Object.fromEntries(Object.entries(NAMES).map(([kind, pattern]) => [kind, tried(pattern)])) as Readonly<
  Record<NameKind, (name: string) => boolean>
>; // The table's own keys.

/** How many levels in a name still tells of the block as a whole. */
const LEVELS = 2;

/** 1 where the block, or a block that fills it, is named after such a thing; else 0. */
export function isNamed(page: Page, block: Block, kind: NameKind): 0 | 1 {
  const isSo = TRIED[kind];
  for (let id = block.id; id < Math.min(block.end, block.id + LEVELS); id += 1) {
    const at = page.blocks[id];
    if (at && at.wordStart === block.wordStart && at.wordEnd === block.wordEnd && isSo(at.name)) return 1;
  }
  return 0;
}
