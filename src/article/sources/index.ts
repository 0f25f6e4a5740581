// The pages that an article links to, the originals of its story first. Pure; works on the sanitised body.
import type { Root } from 'hast';
import { purposeOf } from '../../detectors/cues/services';
import type { Source, SourceKind } from '../types';
import { targetKey, targetOf } from './address';
import { kindOf, rankOf } from './kind';
import { type BodyLink, linksIn } from './links';

export interface Sourced {
  /** The body with an id at the link that stands for each source. */
  readonly body: Root;
  readonly sources: readonly Source[];
}

/** A link that stands for its target. */
interface Found {
  readonly link: BodyLink;
  readonly target: URL;
  readonly kind: SourceKind;
  readonly rank: number;
}

export function sourcesOf(body: Root, page: { readonly url: string; readonly language: string }): Sourced {
  const marked = structuredClone(body);
  const found = new Map<string, Found>();
  const here = targetKey(page.url);
  for (const link of linksIn(marked, page.language)) {
    const target = isShare(link.href) ? undefined : targetOf(link.href);
    const key = target && targetKey(target.href);
    if (!target || !key || key === here || PICTURE.test(target.pathname)) continue;
    const kind = kindOf(link, target, page);
    const rank = rankOf(kind, link, page.language);
    const known = found.get(key);
    // Of several links to one page, the one beside which the text names it.
    if (!known || rank < known.rank) found.set(key, { link, target, kind, rank });
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

/** Opens the picture that it frames. */
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** Marks its link with an id, unless other places of the article lead to the link already. */
function sourceOf({ link, target, kind }: Found, number: number): Source {
  const host = target.hostname.replace(/^www\./, '');
  const path = decoded(target.pathname).replace(/\/$/, '');
  const title = link.title === '' || /^https?:\/\//.test(link.title) ? host + path : link.title;
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
