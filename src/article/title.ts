// The article's title: what the page shows as its headline, where its metadata agree; else the metadata less the site's name.
import { comparable } from './comparable';
import { HEADING_MARK } from './marks';
import { plainText } from './plain-text';

interface Sources {
  /** From JSON-LD. */
  readonly stated: string;
  /** From Open Graph. */
  readonly shared: string;
  readonly site: string;
}

const SEPARATOR = /\s+[|–—·•»:-]\s+/g;

export function readTitle(document: Document, sources: Sources): { title: string; titleHeading: number } {
  const written = plainText(document.querySelector('head title, title')?.textContent ?? '');
  const claims = [sources.stated, sources.shared, written].filter(Boolean);
  const headings = Array.from(document.querySelectorAll(`h1[${HEADING_MARK}], h2[${HEADING_MARK}]`));
  const shown =
    headings.find((heading) => isClaimed(plainText(heading.textContent ?? ''), claims, sources.site)) ??
    onlyH1(headings);
  const title =
    plainText(shown?.textContent ?? '') || withoutSite(sources.shared || written || sources.stated, sources.site);
  return { title, titleHeading: Number(shown?.getAttribute(HEADING_MARK) ?? -1) };
}

/** The heading's words make up a claimed title, but for the site's name at its end. */
function isClaimed(heading: string, claims: readonly string[], site: string): boolean {
  if (heading === '' || comparable(heading) === comparable(site)) return false;
  return claims.some(
    (claim) =>
      comparable(claim) === comparable(heading) ||
      heads(claim).some((head) => comparable(head) === comparable(heading)),
  );
}

/** A title without its last, or last two, parts: "Headline | Section | Site". */
function heads(title: string): string[] {
  const ends = Array.from(title.matchAll(SEPARATOR), (match) => match.index);
  return ends.slice(-2).map((end) => title.slice(0, end));
}

function onlyH1(headings: readonly Element[]): Element | undefined {
  const [only, ...more] = headings.filter((heading) => heading.localName === 'h1' && heading.textContent?.trim());
  return more.length === 0 ? only : undefined;
}

function withoutSite(title: string, site: string): string {
  const head = heads(title).at(-1);
  if (!head) return title;
  const tail = comparable(title.slice(head.length));
  const name = comparable(site);
  const isSite =
    tail !== '' &&
    (name.startsWith(tail) || tail.startsWith(name) || name.replaceAll(' ', '').startsWith(tail.replaceAll(' ', '')));
  return isSite ? head : title;
}
