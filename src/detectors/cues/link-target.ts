// Where a link leads, whatever campaign it is counted under.
import type { Link } from '../../blocks/page';

/** The targets of links, each once. */
export function targetsOf(links: readonly Link[]): ReadonlySet<string> {
  return new Set(links.map(targetOf).filter(Boolean));
}

/** The address without its query and fragment; '' for a link that leads nowhere or within the page. */
function targetOf(link: Link): string {
  return link.url.replace(/[?#].*$/, '');
}
