// Whether a link stays on the page's own site.
import type { Link, Page } from '../../blocks/page';

/** Leads to another page of the same site; not to a place in this page, a file or a mail address. */
export function isSiteLink(page: Page, link: Link): boolean {
  if (link.url === '' || link.url.startsWith('#') || FILE.test(link.url)) return false;
  if (!URL.canParse(link.url, page.url)) return false;
  const [target, own] = [new URL(link.url, page.url), new URL(page.url)];
  if (!/^https?:$/.test(target.protocol)) return false;
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
