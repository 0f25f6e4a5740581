// What a link's or a frame's address says it is for: sharing, a channel, a store, a newsletter form. Services are
// known by the name in their host, whatever country or subdomain; the path says what is done there.
import type { Control, Link } from '../../blocks/page';

/** `share`: posts this page. `channel`: leads to the publisher's own account, group or app. */
export type Purpose = 'share' | 'channel';

const SOCIAL = namesOf(
  'facebook twitter x linkedin reddit pinterest tumblr whatsapp telegram threads bsky mastodon flipboard pocket getpocket line vk weibo xing instagram youtube tiktok discord snapchat viber kakao mix digg buffer hatena odnoklassniki ok wa t',
);
const CHANNELS = namesOf('discord youtube instagram tiktok t telegram twitch threads bsky snapchat');
/** What the makers of stores call them, and those that are nothing but a store. */
const STORES = namesOf('apps itunes podcasts play open news appgallery');
const STORE_KEEPERS = namesOf('apple google spotify huawei');
const PURE_STORES = namesOf('apple spotify');
const SHARING =
  /\/(sharer?|share-?article|sharearticle|intent|submit|save|send|share|pin\/create|add|msg\/text|shareoffsite|compose|create\/button|addtoany|bookmarklet)\b|[?&](text|url|u|href|mini)=|share=/i;
const SCHEMES = namesOf('whatsapp fb-messenger viber tg line sms');

/** What a link is for, or undefined where it is an ordinary one. */
export function purposeOf(link: Pick<Link, 'url'>): Purpose | undefined {
  let purpose = purposes.get(link);
  if (purpose === undefined) {
    purpose = purposeIn(link.url) ?? 'none';
    purposes.set(link, purpose);
  }
  return purpose === 'none' ? undefined : purpose;
}

/** Several detectors ask about every link. */
const purposes = new WeakMap<Pick<Link, 'url'>, Purpose | 'none'>();

function purposeIn(url: string): Purpose | undefined {
  const colon = url.indexOf(':');
  const scheme = colon > 0 && colon <= LONGEST_SCHEME ? url.slice(0, colon).toLowerCase() : '';
  if (SCHEMES.has(scheme) || (scheme === 'mailto' && url[colon + 1] === '?')) return 'share';
  // WordPress shares through an address of the site itself.
  if (url.includes('=') && /[?&]share=[a-z-]+/i.test(url)) return 'share';
  const target = parse(url);
  if (!target) return undefined;
  const { hostname, pathname, search } = target;
  const social = isSocial(hostname);
  if (social && SHARING.test(pathname + search)) return 'share';
  if (isStoreHost(hostname) || isCalled(CHANNELS, hostname.split('.'))) return 'channel';
  // An account, not a post.
  return social && /^\/(@?[\w.-]+|(company|channel|groups?|pages|in|invite|c|r)\/[\w.%-]+)?\/?$/.test(pathname)
    ? 'channel'
    : undefined;
}

const LONGEST_SCHEME = 12;

function namesOf(names: string): ReadonlySet<string> {
  return new Set(names.split(' '));
}

/** A network on which people post. */
export function isSocial(hostname: string): boolean {
  const labels = hostname.split('.');
  if (isCalled(SOCIAL, labels)) return true;
  // Below a country's second level: “line.co.jp”.
  return labels.at(-1)?.length === 2 && isCalled(SOCIAL, labels.slice(0, -1));
}

/** The host has one of the names right below its top level. */
function isCalled(names: ReadonlySet<string>, labels: readonly string[]): boolean {
  const top = labels.at(-1) ?? '';
  return top.length >= 2 && top.length <= 6 && names.has(labels.at(-2) ?? '');
}

function isStoreHost(hostname: string): boolean {
  const labels = hostname.split('.');
  if (labels.length === 2) return isCalled(PURE_STORES, labels);
  return labels.length === 3 && STORES.has(labels[0] ?? '') && isCalled(STORE_KEEPERS, labels);
}

/** Leads to an app in a store. */
export function isStore({ url }: Pick<Link, 'url'>): boolean {
  return isStoreHost(parse(url)?.hostname ?? '');
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
