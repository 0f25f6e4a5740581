// Lists of tags and topics: links to the site's own lists, which belong to the page.
import type { Block, Page } from '../../blocks/page';
import { closest } from '../../blocks/queries';
import { tried } from '../../blocks/remembered';
import { openingPhrase } from '../lexicon';

const isNamedSo = tried(
  /\btags?\b|\btag-|tagbox|tag-?list|\btax(onomy)?\b|tax-|breadcrumb|\btopics?\b|post-?categor|cat-?links/,
);
/** Levels above a block whose name still speaks of it. */
const LEVELS = 3;

export function isTagList(page: Page, block: Block): boolean {
  let level = 0;
  const named = closest(page, block, (at) => {
    level += 1;
    return level > LEVELS || at.id === page.article || isNamedSo(at.name);
  });
  const isNamed = named !== undefined && level <= LEVELS && named.id !== page.article && isNamedSo(named.name);
  return isNamed || openingPhrase(page, 'siteChrome', block) > 0;
}
