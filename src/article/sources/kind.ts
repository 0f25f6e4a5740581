// What a linked page is to the article, by its address and by the words around the link.
import { isPaid } from '../../detectors/cues/offer';
import { isSocial } from '../../detectors/cues/services';
import { nameOf } from '../../detectors/cues/site-link';
import { comparable } from '../comparable';
import type { SourceKind } from '../types';
import { isAttributed } from './attribution';
import type { BodyLink } from './links';
import { isPaper } from './paper';

const RANKS: readonly SourceKind[] = ['named', 'paper', 'official', 'social', 'other', 'own'];

/** Domains in which only states, universities and international bodies publish. */
const PUBLIC =
  /\.(?:gov|mil|edu|int)(?:\.[a-z]{2})?$|\.(?:gob|gouv|govt|go|gub|gv|ac)\.[a-z]{2}$|\.gouv\.fr$|\.gc\.ca$|(?:^|\.)(?:europa\.eu|admin\.ch|bund\.de)$/;
/** Where those who make a thing write about it. */
const POSTS =
  /(?:^|[./-])(?:blogs?|newsroom|news|press(?:-?releases?)?|media|docs?|documentation|help|support|developers?|research|announcements?|releases?|changelog|investors?|about|policies|github|gitlab|huggingface)(?:$|[./-])/i;
/** Whatever these lead to was posted there. */
const SHORT = /^(?:t\.co|youtu\.be|fb\.watch|redd\.it)$/;
/** An account's own page, not a post. */
const ACCOUNT = /^\/(?:(?:company|channel|groups?|pages|in|invite|c|r|user)\/)?[^/]*\/?$/;
/** There the owner stands first in the path. */
const HOSTING = /^(?:www\.)?(?:github\.com|gitlab\.com|huggingface\.co|medium\.com)$/;
const SHOPS = /^(?:www\.|smile\.)?(?:amazon|ebay|walmart|bestbuy|etsy|aliexpress)\.[a-z.]{2,6}$|^(?:amzn\.to|a\.co)$/;
/** Labels of hosts that name nobody. */
const UNNAMING = /^(?:www\d?|blogs?|news|press|docs?|help|support|media|about|com?|org|net|io|ai|dev|app|eu)$/;
/** Shorter names stand in other words. */
const MIN_NAME = 3;

export interface Rated {
  readonly kind: SourceKind;
  /** The lower, the nearer to an original. */
  readonly rank: number;
}

/** Undefined for what is no source: a network's own ways about, an account to follow of which the text says nothing. */
export function rate(link: BodyLink, target: URL, page: { url: string; language: string }): Rated | undefined {
  if (isOwn(target, page.url)) return rated('own');
  const named = isAttributed(link, page.language);
  if (isWayAbout(link, target) || (!named && isAccount(target))) return undefined;
  const kind = kindOf(link, target);
  // An original that the text names comes before all others, whatever it is; a shop comes after them.
  if (named) return { kind: kind === 'other' || isByName(kind, target) ? 'named' : kind, rank: 0 };
  return kind === 'other' && isOffer(link, target) ? { kind, rank: rated('own').rank - 0.5 } : rated(kind);
}

function rated(kind: SourceKind): Rated {
  return { kind, rank: RANKS.indexOf(kind) };
}

function kindOf(link: BodyLink, target: URL): SourceKind {
  if (isPaper(link, target)) return 'paper';
  if (isPost(target)) return 'social';
  return isOfficial(link, target) ? 'official' : 'other';
}

/** By its name too on hosts below which everybody publishes for himself. */
function isOwn({ hostname }: URL, page: string): boolean {
  if (!URL.canParse(page)) return false;
  const own = nameOf(new URL(page).hostname);
  return nameOf(hostname) === own || nameOf(hostname).startsWith(`${own}.`);
}

/** Who is named as the source and publishes under that name is a paper or a station as often as a maker. */
function isByName(kind: SourceKind, { hostname }: URL): boolean {
  return kind === 'official' && !PUBLIC.test(hostname);
}

function isWayAbout({ title }: BodyLink, { hostname, pathname }: URL): boolean {
  if (/^\/cdn-cgi\/l\/email-protection/.test(pathname) || /^pic\.(?:twitter|x)\.com\//.test(title)) return true;
  return isSocial(hostname) && /^\/(?:hashtag|search|explore|tags?)(?:\/|$)/.test(pathname);
}

function isAccount({ hostname, pathname, searchParams }: URL): boolean {
  return isSocial(hostname) && !SHORT.test(hostname) && !searchParams.has('v') && ACCOUNT.test(pathname);
}

function isOffer({ href }: BodyLink, { hostname }: URL): boolean {
  return SHOPS.test(hostname) || isPaid({ url: href, paid: false });
}

/** An account is no post. Networks that everybody can run are known by how they number posts. */
function isPost({ hostname, pathname, searchParams }: URL): boolean {
  if (SHORT.test(hostname)) return true;
  if (isSocial(hostname)) return !ACCOUNT.test(pathname) || searchParams.has('v');
  return /^\/@[\w.-]+(?:@[\w.-]+)?\/\d{6,}/.test(pathname);
}

function isOfficial(link: BodyLink, target: URL): boolean {
  if (PUBLIC.test(target.hostname)) return true;
  const named = comparable(`${link.before} ${link.title} ${link.after}`).split(' ');
  const within = HOSTING.test(target.hostname) ? target.pathname.split('/').slice(1, 2) : [];
  const owners = [...target.hostname.split('.').slice(0, -1), ...within];
  const isNamed = owners.some((owner) => owner.length >= MIN_NAME && !UNNAMING.test(owner) && names(owner, named));
  return isNamed && (target.pathname === '/' || POSTS.test(`${target.hostname}${target.pathname}`));
}

/** Names of two words are one in an address. */
function names(owner: string, words: readonly string[]): boolean {
  const name = comparable(owner).replaceAll(' ', '');
  return words.some((word, at) => word === name || word + (words[at + 1] ?? '') === name);
}
