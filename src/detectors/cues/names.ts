// What the page's own code calls a block. A weak cue: it never folds anything by itself.
import type { Block, Page } from '../../blocks/page';
import { subtree } from '../../blocks/queries';

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

/** How many levels in a name still tells of the block as a whole. */
const LEVELS = 2;

/** 1 where the block, or a block that fills it, is named after such a thing; else 0. */
export function isNamed(page: Page, block: Block, kind: NameKind): 0 | 1 {
  const [own, ...inner] = subtree(page, { ...block, end: Math.min(block.end, block.id + LEVELS) });
  const filling = inner.filter((other) => other.wordStart === block.wordStart && other.wordEnd === block.wordEnd);
  return [own, ...filling].some((at) => at !== undefined && NAMES[kind].test(at.name)) ? 1 : 0;
}
