// The pages that an article links to, the originals of its story first. Pure; works on the sanitised body.
import type { Root } from 'hast';
import { purposeOf } from '../../detectors/cues/services';
import { elementsIn, textOf } from '../tree';
import type { Source } from '../types';
import { targetKey, targetOf } from './address';
import { type Rated, rate } from './kind';
import { type BodyLink, linksIn } from './links';

export interface Sourced {
  /** The body with an id at the link that stands for each source. */
  readonly body: Root;
  readonly sources: readonly Source[];
}

/** A link that stands for its target. */
interface Found extends Rated {
  readonly link: BodyLink;
  readonly target: URL;
}

export function sourcesOf(body: Root, page: { readonly url: string; readonly language: string }): Sourced {
  const marked = structuredClone(body);
  const found = new Map<string, Found>();
  const here = targetKey(page.url);
  for (const link of linksIn(marked, page.language)) {
    const target = isShare(link.href) ? undefined : targetOf(link.href);
    const key = target && targetKey(target.href);
    if (!target || !key || key === here || isPicture(link, target)) continue;
    const rating = rate(link, target, page);
    const known = found.get(key);
    // Of several links to one page, the one beside which the text names it.
    if (rating && (!known || rating.rank < known.rank)) found.set(key, { link, target, ...rating });
  }
  const ranked = [...found.values()].sort((one, other) => one.rank - other.rank);
  return { body: marked, sources: ranked.map((one, index) => sourceOf(one, index + 1)) };
}

/** Networks lead out through their own addresses too. */
const WAYS_OUT = /^https?:\/\/(?:l|lm)\.|\/(?:redir(?:ect)?|safety\/go)\b/i;

/** Posts this page, and says nothing about it. */
function isShare(url: string): boolean {
  return purposeOf({ url }) === 'share' && !WAYS_OUT.test(url);
}

/** Characters; it tells one video of a service from another. */
const LONGEST_QUERY = 24;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Opens the picture that it frames. */
function isPicture({ node }: BodyLink, { hostname, pathname }: URL): boolean {
  if (PICTURE.test(pathname)) return true;
  const framed = [...elementsIn(node)].map(({ properties }) => String(properties['src'] ?? ''));
  return textOf(node) === '' && framed.some((at) => URL.canParse(at) && new URL(at).hostname === hostname);
}

/** Marks its link with an id, unless other places of the article lead to the link already. */
function sourceOf({ link, target, kind }: Found, number: number): Source {
  const host = target.hostname.replace(/^www\./, '');
  const query = target.search.length <= LONGEST_QUERY ? target.search : '';
  // A number in brackets names nothing.
  const isName = /\p{L}/u.test(link.title) && !/^https?:\/\//.test(link.title);
  const title = isName ? link.title : host + decoded(target.pathname).replace(/\/$/, '') + query;
  link.node.properties['id'] ??= `source-${number}`;
  const { sentence, section } = link;
  return { href: target.href, host, title, sentence, kind, id: String(link.node.properties['id']), section };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
