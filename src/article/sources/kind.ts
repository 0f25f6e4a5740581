// What a linked page is to the article, by its address and by the words around the link.
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
/** Labels of hosts that name nobody. */
const UNNAMING = /^(?:www\d?|blogs?|news|press|docs?|help|support|media|about|com?|org|net|io|ai|dev|app|eu)$/;
/** Shorter names stand in other words. */
const MIN_NAME = 3;

export function kindOf(link: BodyLink, target: URL, page: { url: string; language: string }): SourceKind {
  if (URL.canParse(page.url) && nameOf(new URL(page.url).hostname) === nameOf(target.hostname)) return 'own';
  if (isPaper(link, target)) return 'paper';
  if (isPost(target)) return 'social';
  if (isOfficial(link, target)) return 'official';
  return isAttributed(link, page.language) ? 'named' : 'other';
}

/** An original that the text names comes before all others, whatever it is. */
export function rankOf(kind: SourceKind, link: BodyLink, language: string): number {
  return kind !== 'own' && isAttributed(link, language) ? 0 : RANKS.indexOf(kind);
}

/** An account is no post. Networks that everybody can run are known by how they number posts. */
function isPost({ hostname, pathname, searchParams }: URL): boolean {
  if (SHORT.test(hostname)) return true;
  if (isSocial(hostname)) return /^\/[^/]+\/[^/]+/.test(pathname) || searchParams.has('v');
  return /^\/@[\w.-]+(?:@[\w.-]+)?\/\d{6,}/.test(pathname);
}

function isOfficial(link: BodyLink, target: URL): boolean {
  if (PUBLIC.test(target.hostname)) return true;
  const named = comparable(`${link.before} ${link.title} ${link.after}`).split(' ');
  const owners = [...target.hostname.split('.').slice(0, -1), ...target.pathname.split('/').slice(1, 2)];
  const isNamed = owners.some((owner) => owner.length >= MIN_NAME && !UNNAMING.test(owner) && names(owner, named));
  return isNamed && (target.pathname === '/' || POSTS.test(`${target.hostname}${target.pathname}`));
}

/** Names of two words are one in an address. */
function names(owner: string, words: readonly string[]): boolean {
  const name = comparable(owner).replaceAll(' ', '');
  return words.some((word, at) => word === name || word + (words[at + 1] ?? '') === name);
}
