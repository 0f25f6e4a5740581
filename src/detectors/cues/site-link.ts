// Whether a link stays on the page's own site.
import type { Link, Page } from '../../blocks/page';
import { once } from '../../blocks/remembered';

/** Leads to another page of the same site; not to a place in this page, a file or a mail address. */
export function isSiteLink(page: Page, { url }: Link): boolean {
  if (url === '' || url.startsWith('#')) return false;
  const known = addresses(page);
  let found = known.get(url);
  if (found === undefined) {
    found = staysOnSite(url, page.url);
    known.set(url, found);
  }
  return found;
}

/** Many are asked about several times, and taking an address apart is slow. */
const addresses = once((_: Page) => new Map<string, boolean>());

function staysOnSite(url: string, base: string): boolean {
  if (!URL.canParse(url, base)) return false;
  const [target, own] = [new URL(url, base), new URL(base)];
  if ((target.protocol !== 'http:' && target.protocol !== 'https:') || FILE.test(url)) return false;
  const here = target.host === own.host && target.pathname === own.pathname && target.search === own.search;
  return !here && nameOf(target.hostname) === nameOf(own.hostname);
}

/** What is downloaded belongs to a story more often than it leads away from it. */
const FILE = /\.(pdf|zip|csv|xlsx?|docx?|pptx?|epub|json|xml|mp3|mp4|png|jpe?g)([?#].*)?$/i;

/** What a publisher is called in its host names, whatever the subdomain and the country. */
export function nameOf(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? host;
  if (PLATFORMS.has(second) && labels.length > 2) return labels.slice(-3).join('.');
  return REGISTRIES.has(second) ? (labels.at(-3) ?? second) : second;
}

/** Hosts below which everybody publishes for himself. */
const PLATFORMS: ReadonlySet<string> = new Set(
  'substack beehiiv github gitlab medium blogspot wordpress tumblr ghost wixsite webflow netlify vercel pages'.split(
    ' ',
  ),
);

/** Second levels below which countries register names. The whole list of public suffixes would be larger than this script. */
const REGISTRIES: ReadonlySet<string> = new Set([
  'co',
  'com',
  'org',
  'net',
  'ac',
  'gov',
  'edu',
  'or',
  'ne',
  'go',
  'gob',
  'nom',
]);
