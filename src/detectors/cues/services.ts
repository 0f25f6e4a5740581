// What a link's or a frame's address says it is for: sharing, a channel, a store, a newsletter form. Services are
// known by the name in their host, whatever country or subdomain; the path says what is done there.
import type { Control, Link } from '../../blocks/page';

/** `share`: posts this page. `channel`: leads to the publisher's own account, group or app. */
export type Purpose = 'share' | 'channel';

const SOCIAL =
  /(^|\.)(facebook|twitter|x|linkedin|reddit|pinterest|tumblr|whatsapp|telegram|threads|bsky|mastodon|flipboard|pocket|getpocket|line|vk|weibo|xing|instagram|youtube|tiktok|discord|snapchat|viber|kakao|mix|digg|buffer|hatena|odnoklassniki|ok|wa|t)\.[a-z]{2,6}(\.[a-z]{2})?$/;
const CHANNELS = /(^|\.)(discord|youtube|instagram|tiktok|t|telegram|twitch|threads|bsky|snapchat)\.[a-z]{2,6}$/;
const STORES =
  /^(apps|itunes|podcasts|play|open|news|appgallery)\.(apple|google|spotify|huawei)\.[a-z]{2,6}$|^(apple|spotify)\.[a-z]{2,6}$/;
const SHARING =
  /\/(sharer?|share-?article|sharearticle|intent|submit|save|send|share|pin\/create|add|msg\/text|shareoffsite|compose|create\/button|addtoany|bookmarklet)\b|[?&](text|url|u|href|mini)=|share=/i;
const SCHEMES = /^(whatsapp|fb-messenger|viber|tg|line|sms):/i;

/** What a link is for, or undefined where it is an ordinary one. */
export function purposeOf(link: Pick<Link, 'url'>): Purpose | undefined {
  if (SCHEMES.test(link.url) || /^mailto:\?/i.test(link.url)) return 'share';
  // WordPress shares through an address of the site itself.
  if (/[?&]share=[a-z-]+/i.test(link.url)) return 'share';
  const target = parse(link.url);
  if (!target) return undefined;
  const { hostname, pathname, search } = target;
  if (SOCIAL.test(hostname) && SHARING.test(pathname + search)) return 'share';
  if (STORES.test(hostname) || CHANNELS.test(hostname)) return 'channel';
  // An account, not a post.
  return SOCIAL.test(hostname) &&
    /^\/(@?[\w.-]+|(company|channel|groups?|pages|in|invite|c|r)\/[\w.%-]+)?\/?$/.test(pathname)
    ? 'channel'
    : undefined;
}

/** A network on which people post. */
export function isSocial(hostname: string): boolean {
  return SOCIAL.test(hostname);
}

/** Leads to an app in a store. */
export function isStore({ url }: Pick<Link, 'url'>): boolean {
  return STORES.test(parse(url)?.hostname ?? '');
}

const MAILERS =
  /(^|\.)(substack|beehiiv|mailchimp|list-manage\d*|convertkit|ck|kit|hsforms|hubspot|mailerlite|sendinblue|brevo|sibforms|getresponse|aweber|campaign-archive|createsend|buttondown|revue|klaviyo|activehosted|mailpoet|flodesk)\./;
const MAILER_PATH =
  /\/(subscribe\/post|embeds?\b|embed-?form|forms?\b|newsletter|subscribe|subscriptions?|signup|sign-up)/i;

/** 0..1: how clearly a form or frame belongs to a newsletter service. */
export function mailerStrength({ source }: Pick<Control, 'source'>): number {
  const target = parse(source);
  if (!target) return MAILER_PATH.test(source) ? 0.5 : 0;
  // Such a service also publishes posts and shows forms of all kinds; the path says what this is.
  if (isMailer(target)) return 1;
  return MAILER_PATH.test(target.pathname) ? 0.6 : 0;
}

/** A form of such a service in a frame: what it asks for need not be read. */
export function isMailerForm({ source }: Pick<Control, 'source'>): boolean {
  const target = parse(source);
  return target !== undefined && isMailer(target) && MAILER_PATH.test(`/${target.hostname}${target.pathname}`);
}

/** Known by name, or called after what it sends. */
function isMailer({ hostname }: URL): boolean {
  return MAILERS.test(`.${hostname}`) || /(^|\.)(e?mail[a-z0-9-]*|[a-z0-9-]+-mail|newsletters?)\./.test(hostname);
}

function parse(url: string): URL | undefined {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  return /^https?:/i.test(absolute) && URL.canParse(absolute) ? new URL(absolute) : undefined;
}
