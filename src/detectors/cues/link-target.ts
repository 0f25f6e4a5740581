// Where a link leads, whatever campaign it is counted under.
import type { Link } from '../../blocks/page';

/** The targets of links, each once. */
export function targetsOf(links: readonly Link[]): ReadonlySet<string> {
  return new Set(links.map(targetOf).filter(Boolean));
}

/** Parameters that say where a reader came from, not where they go. */
const TRACKING = /^(utm_.*|ref|referrer|from|source|src|via|medium|campaign|cmp|cid|mc_.*|fbclid|gclid|tag|aff.*)$/i;

/** The address without its fragment and what only counts visits; '' for a link within the page. */
function targetOf(link: Link): string {
  const [path = '', query = ''] = link.url.replace(/#.*$/, '').split('?', 2);
  const kept = query.split('&').filter((part) => part && !TRACKING.test(part.split('=', 1)[0] ?? ''));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}
